import { isCalendarDate, twoDigitsAt } from './calendar-date.ts';
import { addDays } from './day-number.ts';

/** Vietnam is seven hours ahead of UTC all year; no summer time since 1975 in any part of the country. */
const vietnamOffsetMinutes = 7 * 60;

/** A moment by the clock of Vietnam. */
export interface VietnamInstant {
  /** `YYYY-MM-DD` */
  date: string;
  /** `hh:mm:ss`, fractions of a second cut off. */
  time: string;
}

/** Whether the text is a moment exactly as records keep it, `YYYY-MM-DDThh:mm:ss+07:00`, of a day that exists. */
export function isDateTime(text: string): boolean {
  if (text.length !== 25 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || !text.endsWith('+07:00')) return false;
  return twoDigitsAt(text, 11) < 24 && twoDigitsAt(text, 14) < 60 && twoDigitsAt(text, 17) < 60 && isCalendarDate(text.slice(0, 10));
}

/** Reads a moment in ISO 8601 with its offset (`Z` or `±hh:mm`) and turns it to Vietnam's time; null when it is none. */
export function parseInstant(text: string): VietnamInstant | null {
  // Nearly every moment that comes is one that records keep.
  if (isDateTime(text)) return { date: text.slice(0, 10), time: text.slice(11, 19) };
  const parts = /^(.{10})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(text);
  const day = parts?.[1];
  if (!parts || day === undefined || !isCalendarDate(day)) return null;
  const offset = (Number(parts[6] ?? 0) * 60 + Number(parts[7] ?? 0)) * (parts[5] === '-' ? -1 : 1);
  const minutes = Number(parts[2]) * 60 + Number(parts[3]) - offset + vietnamOffsetMinutes;
  const dayShift = Math.floor(minutes / 1440);
  const ofDay = minutes - dayShift * 1440;
  const clock = [Math.floor(ofDay / 60), ofDay % 60, Number(parts[4] ?? 0)];
  return { date: addDays(day, dayShift), time: clock.map((part) => String(part).padStart(2, '0')).join(':') };
}

function readInstant(text: string): VietnamInstant {
  const instant = parseInstant(text);
  if (instant === null) throw new RangeError('not a moment of the form YYYY-MM-DDThh:mm:ss with an offset');
  return instant;
}

/**
 * The day it is in Vietnam at a moment: `2026-03-04T18:00:00Z` → `2026-03-05`.
 * @throws RangeError when the text is no moment with an offset
 */
export function vietnamDate(instant: string): string {
  return readInstant(instant).date;
}

/**
 * A moment as records keep it: `2026-03-04T18:00:00Z` → `2026-03-05T01:00:00+07:00`.
 * @throws RangeError when the text is no moment with an offset
 */
export function vietnamDateTime(instant: string): string {
  const { date, time } = readInstant(instant);
  return `${date}T${time}+07:00`;
}
