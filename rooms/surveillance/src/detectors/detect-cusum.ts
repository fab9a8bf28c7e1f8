import { fitLogLinear, predictMeans } from '../regression/fit-log-linear.ts';
import { poissonFamily } from '../regression/count-family.ts';
import { seasonalDesign } from '../regression/seasonal-design.ts';
import type { CountSeries, Detection, TimeRange } from './count-series.ts';
import { type CusumScaleName, cusumScales } from './cusum-scales.ts';

export interface CusumParameters {
  /** Reference value: half the shift that is looked for, in standard deviations. */
  k: number;
  /** Decision interval. */
  h: number;
  /** Expected counts: one for all or one a point; `'glm'` for one yearly wave fitted to what lies before the range; null for the mean of that. */
  m: number | readonly number[] | 'glm' | null;
  trans: CusumScaleName;
  /** Dispersion of the negative binomial scales. */
  alpha: number;
}

export interface CusumDetection extends Detection {
  /** Expected counts as they were used: one, or one a point. */
  m: number | number[];
  /** The cumulative sum after each point. */
  statistic: number[];
}

function meanBefore({ observed }: CountSeries, first: number): number {
  const known = observed.subarray(0, Math.max(1, first - 1));
  return known.reduce((sum, count) => sum + count, 0) / known.length;
}

function seasonalMeans({ observed, frequency, start }: CountSeries, { first, last }: TimeRange): number[] {
  const times = Array.from({ length: last }, (_, index) => start[1] + index);
  const design = { harmonics: 1, trend: false, period: frequency };
  const known = times.slice(0, first - 1).filter((_, index) => !Number.isNaN(observed[index]!));
  const response = observed.slice(0, first - 1).filter((count) => !Number.isNaN(count));
  const { coefficients } = fitLogLinear(seasonalDesign(known, design), response, poissonFamily);
  return [...predictMeans(seasonalDesign(times.slice(first - 1), design), coefficients)];
}

/**
 * CUSUM of standardised counts: C = max(0, C + z − k), an alarm while C ≥ h. The sum is not set back after an alarm.
 * P. G. Rossi, L. Lampugnani, M. Marchi (1999): An approximate CUSUM procedure for surveillance of health events. Statistics
 * in Medicine 18: 2111-2122; the transformations are those of the method's scale.
 * The bound is the count that would have signalled at the point, 0 where any would.
 */
export function detectCusum(series: CountSeries, range: TimeRange, parameters: CusumParameters): CusumDetection {
  const { k, h, trans, alpha } = parameters;
  const scale = cusumScales[trans];
  const m = parameters.m === 'glm' ? seasonalMeans(series, range) : parameters.m ?? meanBefore(series, range.first);
  const result: CusumDetection = { upperbound: [], alarm: [], m: typeof m === 'number' ? m : [...m], statistic: [] };
  let sum = 0;
  for (let at = range.first; at <= range.last; at += 1) {
    const expected = typeof m === 'number' ? m : m[at - range.first] ?? Number.NaN;
    const before = h + k - sum;
    sum = Math.max(0, sum + (scale.standardise(series.observed[at - 1]!, expected, alpha) - k));
    const bound = scale.bound(before, h - sum, expected, alpha);
    result.upperbound.push(bound > 0 ? bound : 0);
    result.alarm.push(Number.isNaN(sum) ? Number.NaN : Number(sum >= h));
    result.statistic.push(sum);
  }
  return result;
}
