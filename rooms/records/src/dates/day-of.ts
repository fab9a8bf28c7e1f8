import { firstDay } from './parse-partial-date.ts';
import { parseInstant } from './vietnam-time.ts';

/**
 * The day a date or a moment stands for: of a moment its day in Vietnam, of a date known to the month or the year the first day.
 * This is also the day a register keeps in its date columns.
 * @throws RangeError when it is neither
 */
export function dayOf(dateOrMoment: string): string {
  return parseInstant(dateOrMoment)?.date ?? firstDay(dateOrMoment);
}
