import { parsePartialDate } from '../../dates/parse-partial-date.ts';
import { parseInstant } from '../../dates/vietnam-time.ts';
import type { DatePrecision, FormField } from '../form.ts';
import type { Answer, Reader } from './answer.ts';
import { limits } from './limits.ts';

const rank: Record<DatePrecision, number> = { year: 0, month: 1, day: 2 };

function refuse(reader: Reader, code: string, path: string, facts?: Record<string, string | number>): undefined {
  reader.note(code, 'error', path, facts);
  return undefined;
}

function isPlausibleYear(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= limits.firstYear && year <= limits.lastYear;
}

function noteYear(reader: Reader, path: string, day: string): undefined {
  return refuse(reader, 'date.year-implausible', path, { year: day.slice(0, 4), from: String(limits.firstYear), to: String(limits.lastYear) });
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a day that exists, as exact as the field asks, and not after the record's own day. */
export function readDate(field: FormField, text: string, path: string, reader: Reader): Answer {
  const date = parsePartialDate(text);
  if (date === null) return refuse(reader, 'form.date-impossible', path);
  if (!isPlausibleYear(date.first)) return noteYear(reader, path, date.first);
  const precision = field.precision ?? 'day';
  if (rank[date.precision] < rank[precision]) return refuse(reader, 'form.date-too-imprecise', path, { precision });
  if (field.futureAllowed !== true && reader.at !== null && date.first > reader.at.day) {
    return refuse(reader, 'form.date-future', path, { at: reader.at.day });
  }
  return text;
}

/** A moment with its offset, brought to Vietnam's time; not after the record's own time, or its day where it has none. */
export function readDateTime(field: FormField, text: string, path: string, reader: Reader): Answer {
  const instant = parseInstant(text);
  if (instant === null) return refuse(reader, 'form.date-impossible', path);
  if (!isPlausibleYear(instant.date)) return noteYear(reader, path, instant.date);
  const { at } = reader;
  const isLater = at !== null && (instant.date > at.day || (instant.date === at.day && at.time !== undefined && instant.time > at.time));
  if (field.futureAllowed !== true && isLater) return refuse(reader, 'form.date-future', path, { at: at.day });
  return `${instant.date}T${instant.time}+07:00`;
}
