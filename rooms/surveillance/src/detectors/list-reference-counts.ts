import { Refusal } from '@tuyen/records';
import type { CountSeries } from './count-series.ts';

export interface ReferenceParameters {
  /** Whole years back. */
  b: number;
  /** Points of the current year, and half the width of the window in past years. */
  w: number;
  /** Whether points of the current year count. */
  actY: boolean;
}

/** `from` to `to` from 1, backwards where `to` is smaller, without what lies before the series. */
function addWindow(counts: number[], observed: Float64Array, from: number, to: number): void {
  const step = to >= from ? 1 : -1;
  for (let at = from; step * (to - at) >= 0; at += step) if (at >= 1) counts.push(observed[at - 1] ?? Number.NaN);
}

/**
 * The counts that a time point (from 1) is compared with by the Bayes and RKI methods: the `w` points before it where
 * `actY`, and the 2w + 1 points around it in each of the `b` years before.
 * @throws Refusal `detection.series-too-short`.
 */
export function listReferenceCounts({ observed, frequency }: CountSeries, at: number, { b, w, actY }: ReferenceParameters): number[] {
  const needed = b * frequency + w + 1;
  if (at < needed) throw new Refusal('detection.series-too-short', { first: at, needed });
  const counts: number[] = [];
  if (actY) addWindow(counts, observed, at - w, at - 1);
  for (let year = 1; year <= b; year += 1) addWindow(counts, observed, at - year * frequency - w, at - year * frequency + w);
  return counts;
}
