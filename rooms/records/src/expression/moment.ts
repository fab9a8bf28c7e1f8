import { parsePartialDate } from '../dates/parse-partial-date.ts';
import { parseInstant } from '../dates/vietnam-time.ts';

/** A date or a date and time as comparisons see it. */
export interface Moment {
  /** First day it may be, in Vietnam, `YYYY-MM-DD`. */
  day: string;
  /** `hh:mm:ss` in Vietnam; absent for a date without a time. */
  time?: string;
}

/**
 * Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a date and time with its offset; null for any other text
 * and for days that do not exist. A time is placed in Vietnam, whatever its offset.
 */
export function parseMoment(text: string): Moment | null {
  // Most texts that are compared are codes: sort them out by their length before any pattern is tried.
  const { length } = text;
  if (length < 4 || length > 35 || (length > 10 && length < 17)) return null;
  if (length > 10) {
    const instant = parseInstant(text);
    return instant === null ? null : { day: instant.date, time: instant.time };
  }
  const date = parsePartialDate(text);
  return date === null ? null : { day: date.first };
}
