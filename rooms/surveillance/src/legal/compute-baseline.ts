import type { EndemicRule } from './epidemic-rule.ts';

/** Why a past year is not in the baseline. */
export type Exclusion = 'epidemic-year' | 'not-reported';

/** The same week or month of past years. */
export interface Baseline {
  /** Years used, latest first. */
  years: { year: number; count: number }[];
  excluded: { year: number; reason: Exclusion }[];
  /** Undefined where fewer than the rule's least years are left. */
  mean?: number;
  deviation?: number;
}

/** Past years beyond which nobody looks for another one. */
const FARTHEST = 20;

function deviationOf(counts: readonly number[], mean: number, kind: EndemicRule['deviation']): number {
  const freedom = kind === 'sample' ? counts.length - 1 : counts.length;
  return freedom < 1 ? 0 : Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / freedom);
}

/**
 * Mean and standard deviation of the same period of the years before.
 *
 * @param countOf the count of the period in a year; undefined or null where nobody reported, which is no zero
 * @param epidemicYears years that had an epidemic
 */
export function computeBaseline(year: number, countOf: (year: number) => number | null | undefined, epidemicYears: readonly number[], rule: EndemicRule): Baseline {
  const baseline: Baseline = { years: [], excluded: [] };
  const farthest = rule.replaceExcludedYears ? FARTHEST : rule.years;
  for (let back = 1; back <= farthest && baseline.years.length < rule.years; back++) {
    const count = countOf(year - back);
    if (rule.excludeEpidemicYears && epidemicYears.includes(year - back)) baseline.excluded.push({ year: year - back, reason: 'epidemic-year' });
    else if (count === undefined || count === null) baseline.excluded.push({ year: year - back, reason: 'not-reported' });
    else baseline.years.push({ year: year - back, count });
  }
  if (baseline.years.length < rule.minimumYears) return baseline;
  const counts = baseline.years.map(({ count }) => count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return { ...baseline, mean, deviation: deviationOf(counts, mean, rule.deviation) };
}
