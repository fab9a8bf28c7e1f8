import { Refusal } from '@tuyen/records';
import type { CountSeries, Detection, TimeRange } from './count-series.ts';

export interface OutbreakPParameters {
  /** Likelihood ratio above which the onset is believed. */
  k: number;
  /** Whether the bound is the statistic itself, or the least count that would alarm. */
  ret: 'value' | 'cases';
  /** Where the search for that count ends. */
  maxUpperboundCases: number;
}

/**
 * The likelihood ratio of «constant, then rising» against «constant» for the first counts: the rise is fitted by
 * pooling adjacent violators. The product is taken in the order of time, so that it overflows where the paper's does.
 */
export function outbreakStatistic(counts: readonly number[]): number {
  const sums: number[] = [];
  const sizes: number[] = [];
  let mean = 0;
  for (const [index, count] of counts.entries()) {
    mean += (count - mean) / (index + 1);
    let sum = count;
    let size = 1;
    while (sums.length > 0 && sum / size <= sums.at(-1)! / sizes.at(-1)!) {
      sum += sums.pop()!;
      size += sizes.pop()!;
    }
    sums.push(sum);
    sizes.push(size);
  }
  let statistic = 1;
  let at = 0;
  for (const [block, sum] of sums.entries()) {
    const level = sum / sizes[block]!;
    const ratio = level === 0 && mean === 0 ? 1 : level / mean;
    for (const end = at + sizes[block]!; at < end; at += 1) statistic *= ratio ** counts[at]!;
  }
  return statistic;
}

/** The least last count with which the statistic passes k, NaN where none is found. */
function leastAlarming(before: readonly number[], count: number, isAlarm: boolean, { k, maxUpperboundCases }: OutbreakPParameters): number {
  const step = isAlarm ? -1 : 1;
  const counts = [...before, count];
  for (let tried = count; step < 0 ? tried > 0 : tried < maxUpperboundCases; ) {
    tried += step;
    counts[before.length] = tried;
    const statistic = outbreakStatistic(counts);
    if (Number.isNaN(statistic)) return Number.NaN;
    if (statistic > k !== isAlarm) return isAlarm ? tried + 1 : tried;
  }
  return Number.NaN;
}

function boundOf(before: readonly number[], count: number, statistic: number, parameters: OutbreakPParameters): number {
  if (parameters.ret === 'value') return statistic;
  if (before.length === 0) return parameters.k >= 1 ? Number.NaN : 0;
  return Number.isNaN(statistic) ? Number.NaN : leastAlarming(before, count, statistic > parameters.k, parameters);
}

/**
 * Semi-parametric detection of an onset: when did counts begin to rise?
 * M. Frisén, E. Andersson, L. Schiöler (2009): Robust outbreak surveillance of epidemics in Sweden. Statistics in
 * Medicine 28: 476-493; M. Frisén, E. Andersson (2009): Semiparametric surveillance of monotonic changes, Sequential Analysis 28: 434-454.
 *
 * @throws Refusal `detection.gap-in-series` for an unknown count.
 */
export function detectOutbreakP({ observed }: Pick<CountSeries, 'observed'>, { first, last }: TimeRange, parameters: OutbreakPParameters): Detection {
  const counts = [...observed.subarray(0, last)];
  const gap = counts.findIndex(Number.isNaN);
  if (gap >= 0) throw new Refusal('detection.gap-in-series', { algorithm: 'outbreakP', at: gap + 1 });
  const result: Detection = { upperbound: [], alarm: [] };
  for (let at = first; at <= last; at += 1) {
    const statistic = outbreakStatistic(counts.slice(0, at));
    result.alarm.push(Number.isNaN(statistic) ? Number.NaN : Number(statistic > parameters.k));
    result.upperbound.push(boundOf(counts.slice(0, at - 1), counts[at - 1]!, statistic, parameters));
  }
  return result;
}
