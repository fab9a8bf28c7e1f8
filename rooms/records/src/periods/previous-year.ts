import { daysInMonth, formatCalendarDate, readCalendarDate } from '../dates/calendar-date.ts';
import { type Period, findPeriod } from './parse-period.ts';

function yearEarlier(date: string, keepMonthEnd: boolean): string {
  const { year, month, day } = readCalendarDate(date);
  const longest = daysInMonth(year - 1, month);
  const isMonthEnd = day === daysInMonth(year, month);
  return formatCalendarDate({ year: year - 1, month, day: keepMonthEnd && isMonthEnd ? longest : Math.min(day, longest) });
}

/**
 * The same period of the year before, for the comparison «cùng kỳ»: `2017-Q1` → `2016-Q1`.
 * A range that ends with a month ends with that month the year before too, so January and February
 * of 2017 are compared with all of January and February of 2016, the leap day included.
 * Null where there is none: week 53 when the year before has 52 weeks.
 */
export function previousYear(period: Period): Period | null {
  if (period.kind === 'range') return findPeriod(`${yearEarlier(period.from, false)}/${yearEarlier(period.to, true)}`);
  return findPeriod(`${String(Number(period.id.slice(0, 4)) - 1).padStart(4, '0')}${period.id.slice(4)}`);
}
