import type { Duration } from './duration.ts';

/** Days since 1970-01-01: the engine compares and adds days a thousand times a person. */
export type SerialDay = number;

/** Before and after every day of a schedule. */
export const ALWAYS: SerialDay = Number.NEGATIVE_INFINITY;
export const NEVER: SerialDay = Number.POSITIVE_INFINITY;

const MS = 86_400_000;

/** The serial of a day that was checked before, `YYYY-MM-DD`. */
export function serialDay(date: string): SerialDay {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS;
}

/** `YYYY-MM-DD`. */
export function dayOfSerial(day: SerialDay): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/**
 * The day a duration after another: months first, then days. A day the month does not have becomes the first of the next month
 * (31 October + 6 months = 1 May), as the CDSi Logic Specification computes dates.
 */
export function addDuration(day: SerialDay, { months, days }: Duration): SerialDay {
  if (months === 0) return day + days;
  const from = new Date(day * MS);
  const month = from.getUTCMonth() + months;
  const year = from.getUTCFullYear();
  const date = from.getUTCDate();
  const wanted = Date.UTC(year, month, date) / MS;
  const isReal = date <= 28 || new Date(wanted * MS).getUTCDate() === date;
  return (isReal ? wanted : Date.UTC(year, month + 1, 1) / MS) + days;
}

/** The day an age is reached; `otherwise` where the schedule sets none. */
export function dayAfter(start: SerialDay, duration: Duration | undefined, otherwise: SerialDay): SerialDay {
  return duration === undefined ? otherwise : addDuration(start, duration);
}
