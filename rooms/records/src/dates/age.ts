import { readCalendarDate } from './calendar-date.ts';
import { daysBetween } from './day-number.ts';
import { dayOf } from './day-of.ts';

/**
 * Completed months from a birth to a day. A month is complete on the same day of the next one, or, when that month
 * has no such day, on the first of the month after: born on 31 January, one month old on 1 March. Negative before the birth.
 *
 * Of a birth known only to the month or the year the first day is taken, so the age is the greatest it can be:
 * whoever shows it says that it is not exact (`parsePartialDate(birth).precision`).
 * Both arguments: a date, whole or partial, or a moment. @throws RangeError when one is neither
 */
export function ageMonths(birth: string, at: string): number {
  const from = readCalendarDate(dayOf(birth));
  const to = readCalendarDate(dayOf(at));
  return (to.year - from.year) * 12 + (to.month - from.month) - (to.day < from.day ? 1 : 0);
}

/** Completed years from a birth to a day; born on 29 February, a year older on 1 March of a common year. Otherwise as `ageMonths`. */
export function ageYears(birth: string, at: string): number {
  return Math.floor(ageMonths(birth, at) / 12);
}

/** Days from a birth to a day, 0 on the day of birth. Otherwise as `ageMonths`. */
export function ageDays(birth: string, at: string): number {
  return daysBetween(dayOf(birth), dayOf(at));
}
