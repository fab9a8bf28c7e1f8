import { Refusal } from '@tuyen/records';
import { normalQuantile } from '../distributions/normal.ts';
import { type CountSeries, type Detection, type TimeRange, alarmAbove } from './count-series.ts';

export type EarsMethod = 'C1' | 'C2' | 'C3';

export interface EarsParameters {
  method: EarsMethod;
  /** Time points of the moving baseline, at least 3. */
  baseline: number;
  /** The least standard deviation that is believed. */
  minSigma: number;
  /** Probability of a false alarm at one point, one-sided. */
  alpha: number;
}

/** How many points lie between the baseline and today: C2 and C3 leave two out, so that the outbreak does not hide itself. */
export const earsGuard: Readonly<Record<EarsMethod, number>> = { C1: 0, C2: 2, C3: 2 };
/** How many points before the one that is judged a method needs, beside its baseline. */
export const earsReach: Readonly<Record<EarsMethod, number>> = { C1: 0, C2: 2, C3: 4 };

function meanOf(observed: Float64Array, from: number, length: number): number {
  let sum = 0;
  for (let i = from; i < from + length; i += 1) sum += observed[i]!;
  return sum / length;
}

function deviationOf(observed: Float64Array, from: number, length: number, mean: number): number {
  let squares = 0;
  for (let i = from; i < from + length; i += 1) squares += (observed[i]! - mean) ** 2;
  return Math.sqrt(squares / (length - 1));
}

/** What C2 leaves over one standard deviation at index `at`, never below 0; the part of C3 that remembers. */
function excessOf(observed: Float64Array, at: number, { baseline, minSigma }: EarsParameters): number {
  const from = at - earsGuard.C3 - baseline;
  const mean = meanOf(observed, from, baseline);
  const sigma = Math.max(deviationOf(observed, from, baseline, mean), minSigma);
  return Math.max(0, (observed[at]! - mean) / sigma - 1);
}

/**
 * EARS C1, C2 and C3, the methods of the Early Aberration Reporting System for series without a long past.
 *
 * The count is judged against mean + z · sd of the `baseline` points before it (C1), before the last two (C2);
 * C3 adds what C2 exceeded in the last two points.
 * R. D. Fricker, B. L. Hegler, D. A. Dunfee (2008): Comparing syndromic surveillance detection methods: EARS' versus a
 * CUSUM-based methodology. Statistics in Medicine 27: 3407-3429.
 *
 * @throws Refusal `detection.series-too-short` where the first point has no whole baseline.
 */
export function detectEars({ observed }: Pick<CountSeries, 'observed'>, { first, last }: TimeRange, parameters: EarsParameters): Detection & { baselineMean: number[] } {
  const { method, baseline, minSigma } = parameters;
  const needed = baseline + earsReach[method];
  if (first - needed < 1) throw new Refusal('detection.series-too-short', { first, needed: needed + 1 });
  const z = normalQuantile(1 - parameters.alpha);
  const result = { upperbound: [] as number[], alarm: [] as number[], baselineMean: [] as number[] };
  for (let at = first - 1; at < last; at += 1) {
    const from = at - earsGuard[method] - baseline;
    const mean = meanOf(observed, from, baseline);
    const sigma = Math.max(deviationOf(observed, from, baseline, mean), minSigma);
    const bound = method === 'C3'
      ? Math.max(0, observed[at]! + sigma * (z - (excessOf(observed, at - 2, parameters) + excessOf(observed, at - 1, parameters))))
      : mean + z * sigma;
    result.upperbound.push(bound);
    result.alarm.push(alarmAbove(observed[at]!, bound));
    result.baselineMean.push(mean);
  }
  return result;
}
