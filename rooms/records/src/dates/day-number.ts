import { type CalendarDate, formatCalendarDate, readCalendarDate } from './calendar-date.ts';

/**
 * Days since 1970-01-01, counted in whole numbers without a clock or a time zone.
 * The year is taken to begin in March, so that the leap day is its last (H. Hinnant, «chrono-compatible low-level date algorithms»).
 */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with that number. */
export function dateOfDayNumber(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** The day `days` after (before, when negative) a day: `addDays('2024-02-28', 2)` → `2024-03-01`. */
export function addDays(date: string, days: number): string {
  return formatCalendarDate(dateOfDayNumber(dayNumber(readCalendarDate(date)) + days));
}

/** Whole days from `a` to `b`, negative when `b` comes first; both `YYYY-MM-DD`. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(readCalendarDate(b)) - dayNumber(readCalendarDate(a));
}

/** Day of the week, 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(date: string): number {
  const sinceMonday = (dayNumber(readCalendarDate(date)) + 3) % 7;
  return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1;
}
