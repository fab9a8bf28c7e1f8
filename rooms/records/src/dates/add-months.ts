import { daysInMonth, formatCalendarDate, readCalendarDate } from './calendar-date.ts';

/**
 * The same day `months` later (earlier, when negative); the last day of the month where it has no such day:
 * `addMonths('2024-01-31', 1)` → `2024-02-29`. The same as PostgreSQL's `date + interval 'n months'`.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = readCalendarDate(date);
  const counted = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(counted / 12), month: counted - Math.floor(counted / 12) * 12 + 1 };
  return formatCalendarDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}
