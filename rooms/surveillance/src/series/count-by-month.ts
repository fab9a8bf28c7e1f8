import { addMonths } from '@tuyen/records';
import type { DatedCount } from './count-by-week.ts';

export interface MonthCount {
  year: number;
  /** 1 … 12. */
  month: number;
  /** null where nobody reported, which is not zero. */
  count: number | null;
}

const monthOf = (date: string): { year: number; month: number } => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) });

/**
 * Counts by month from the month of one day to that of another, months without a case included as 0.
 *
 * @param isReported whether anybody reported for the month of a first day; a month that nobody reported for and that has no case is null. All reported where absent.
 */
export function countByMonth(cases: readonly DatedCount[], from: string, to: string, isReported: (firstDay: string) => boolean = () => true): MonthCount[] {
  const counts = new Map<string, number>();
  for (const { date, count = 1 } of cases) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + count);
  const months: MonthCount[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) {
    months.push({ ...monthOf(day), count: counts.get(day.slice(0, 7)) ?? (isReported(day) ? 0 : null) });
  }
  return months;
}
