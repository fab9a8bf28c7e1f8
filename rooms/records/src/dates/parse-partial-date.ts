import type { DatePrecision } from '../forms/form.ts';
import { daysInMonth, formatCalendarDate, isCalendarDate } from './calendar-date.ts';

/** A date known to the year, the month or the day, with the days it may be. */
export interface PartialDate {
  /** As written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  text: string;
  precision: DatePrecision;
  /** First day it may be, `YYYY-MM-DD`. */
  first: string;
  /** Last day it may be, `YYYY-MM-DD`. */
  last: string;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for every other shape and for dates that do not exist. */
export function parsePartialDate(text: string): PartialDate | null {
  const parts = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/.exec(text);
  if (parts === null) return null;
  const year = Number(parts[1]);
  if (year < 1) return null;
  if (parts[2] === undefined) return { text, precision: 'year', first: `${text}-01-01`, last: `${text}-12-31` };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  if (parts[3] === undefined) {
    const last = formatCalendarDate({ year, month, day: daysInMonth(year, month) });
    return { text, precision: 'month', first: `${text}-01`, last };
  }
  return isCalendarDate(text) ? { text, precision: 'day', first: text, last: text } : null;
}

/**
 * A partial date that was checked before.
 * @throws RangeError when it is none: the caller did not check.
 */
export function readPartialDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new RangeError('not a date of the form YYYY, YYYY-MM or YYYY-MM-DD');
  return date;
}

/** First day a checked partial date may be: `1990` → `1990-01-01`. */
export function firstDay(date: string): string {
  return readPartialDate(date).first;
}

/** Last day a checked partial date may be: `2024-02` → `2024-02-29`. */
export function lastDay(date: string): string {
  return readPartialDate(date).last;
}
