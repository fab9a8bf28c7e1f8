import type { CountSeries } from '../detectors/count-series.ts';
import { type EarsMethod, detectEars, earsReach } from '../detectors/detect-ears.ts';
import { type FarringtonFlexibleParameters, type FarringtonJudgement, type FarringtonRoom, createFarringtonRoom, judgeByFarringtonFlexible } from '../detectors/farrington/detect-farrington-flexible.ts';

/** How the newest point of many series is looked at in one go. */
export interface ScreeningOptions {
  ears: { methods: readonly EarsMethod[]; baseline: number; minSigma: number; alpha: Readonly<Record<EarsMethod, number>> };
  /** `b` is the most years that are taken; a series of fewer whole years takes those. */
  farrington: FarringtonFlexibleParameters;
  /** Farrington's method is left out below this many whole years. */
  leastYears: number;
}

export interface Screening {
  /** One a method; absent where the series is too short for it. */
  ears: { method: EarsMethod; upperbound: number; alarm: number }[];
  /** Absent below the least years. */
  farrington?: FarringtonJudgement;
}

/** Judges the newest point of a series; the same function for any number of series, so that its room is used again. */
export type Screen = (series: CountSeries) => Screening;

function screenByEars(series: CountSeries, { methods, baseline, minSigma, alpha }: ScreeningOptions['ears']): Screening['ears'] {
  const at = series.observed.length;
  return methods
    .filter((method) => at > baseline + earsReach[method])
    .map((method) => {
      const { upperbound, alarm } = detectEars(series, { first: at, last: at }, { method, baseline, minSigma, alpha: alpha[method] });
      return { method, upperbound: upperbound[0]!, alarm: alarm[0]! };
    });
}

/**
 * The nightly look at the newest week of every unit and disease: EARS on all of them, the improved Farrington algorithm
 * where there are years enough. No series is longer than `longest` points.
 */
export function createScreen(longest: number, { ears, farrington, leastYears }: ScreeningOptions): Screen {
  const room: FarringtonRoom = createFarringtonRoom(longest, farrington.noPeriods);
  const settings = Array.from({ length: farrington.b + 1 }, (_, b) => ({ ...farrington, b }));
  return (series) => {
    const at = series.observed.length;
    const years = Math.min(farrington.b, Math.floor((at - farrington.w - 1) / series.frequency));
    const screened: Screening = { ears: screenByEars(series, ears) };
    if (years >= leastYears) screened.farrington = judgeByFarringtonFlexible(series, at, settings[years]!, room);
    return screened;
  };
}
