import { readCalendarDate } from './calendar-date.ts';
import { addDays, daysBetween, weekday } from './day-number.ts';

/** A week of ISO 8601: Monday to Sunday; it belongs to the year that has its Thursday. */
export interface IsoWeek {
  year: number;
  week: number;
}

/** The week a day lies in: `2017-01-01` (a Sunday) → week 52 of 2016. */
export function isoWeek(date: string): IsoWeek {
  const thursday = addDays(date, 4 - weekday(date));
  const { year } = readCalendarDate(thursday);
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** How many weeks an ISO year has: 53 when it begins or ends on a Thursday, else 52. */
export function weeksInYear(year: number): number {
  return isoWeek(`${String(year).padStart(4, '0')}-12-28`).week;
}

/** Monday of a week. */
export function firstDayOfWeek({ year, week }: IsoWeek): string {
  const fourthOfJanuary = `${String(year).padStart(4, '0')}-01-04`;
  return addDays(fourthOfJanuary, 1 - weekday(fourthOfJanuary) + (week - 1) * 7);
}
