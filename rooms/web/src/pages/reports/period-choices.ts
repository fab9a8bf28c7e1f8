import { findPeriod } from '@tuyen/records';
import type { PeriodKind } from '@tuyen/records';

/** The parts of a year a kind of period has: what stands behind the year in a period's id. */
const partsOf: Partial<Record<PeriodKind, string[]>> = {
  month: Array.from({ length: 12 }, (_, n) => `-${String(n + 1).padStart(2, '0')}`),
  quarter: ['-Q1', '-Q2', '-Q3', '-Q4'],
  half: ['-H1', '-H2'],
  'nine-months': ['-9M'],
  year: [''],
};

/** The network's first figures on paper in this product are of 2016. */
const firstYear = 2016;

/** Ids of the periods a report can be run for in one year, by kind, in the order of the kinds. */
export function listPeriods(kinds: readonly string[], year: number): string[] {
  return kinds.flatMap((kind) => partsOf[kind as PeriodKind] ?? []).map((part) => `${year}${part}`);
}

/** Years to choose from, the newest first. */
export function listYears(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: year - firstYear + 1 }, (_, n) => year - n);
}

/** The newest period that is over; a report is asked for mostly right after its period. */
export function lastFinishedPeriod(kinds: readonly string[], today: string): string {
  const year = Number(today.slice(0, 4));
  const finished = [year - 1, year].flatMap((one) => listPeriods(kinds, one)).filter((id) => (findPeriod(id)?.to ?? today) < today);
  return finished.sort((a, b) => ((findPeriod(a)?.to ?? '') < (findPeriod(b)?.to ?? '') ? -1 : 1)).at(-1) ?? String(year - 1);
}
