import { addDays, evaluateExpression, vietnamDateTime } from '@tuyen/records';
import { quoteText } from '../sql/quote-sql.ts';
import { VIETNAM } from './sql-value.ts';
import type { TextValue } from './sql-value.ts';

/** Text without anything known of it but that it is text: what day it is, if any, is asked at run time. */
export function textValue(sql: string, known: string = sql): TextValue {
  return { kind: 'text', sql, known, day: dayOfText(sql), instant: instantOfText(sql), alwaysDate: false, alwaysInstant: false };
}

/** Text that can never be a date: ids. */
export function idValue(sql: string, known: string): TextValue {
  return { kind: 'text', sql, known, day: null, instant: null, alwaysDate: false, alwaysInstant: false };
}

/** A date; `precision` is the column that says how coarse it is. */
export function dateValue(day: string, precision: string | null): TextValue {
  const pattern = precision === null ? `'YYYY-MM-DD'` : `CASE ${precision} WHEN 'year' THEN 'YYYY' WHEN 'month' THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END`;
  return { kind: 'text', sql: `to_char(${day}, ${pattern})`, known: day, day, instant: null, alwaysDate: true, alwaysInstant: false };
}

/** A moment kept as `timestamptz`, written as records write it. */
export function instantValue(instant: string): TextValue {
  const local = `(${instant} AT TIME ZONE ${VIETNAM})`;
  return { kind: 'text', sql: `to_char(${local}, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"')`, known: instant, day: `${local}::date`, instant, alwaysDate: true, alwaysInstant: true };
}

/** The day a constant stands for by the language's own reading, or null when it is no date. */
function dayOfConstant(text: string): string | null {
  const literal = (value: string) => ({ kind: 'literal' as const, value, position: 0 });
  const days = evaluateExpression({ kind: 'call', function: 'daysBetween', arguments: [literal('1970-01-01'), literal(text)], position: 0 }, {});
  return typeof days === 'number' ? addDays('1970-01-01', days) : null;
}

/** A text constant. A text longer than a date that is one has a time. */
export function constantValue(text: string): TextValue {
  const sql = quoteText(text);
  const day = dayOfConstant(text);
  const hasTime = day !== null && text.length > 10;
  return {
    kind: 'text',
    sql,
    known: sql,
    day: day === null ? null : `DATE '${day}'`,
    instant: hasTime ? `TIMESTAMPTZ '${vietnamDateTime(text)}'` : null,
    alwaysDate: day !== null,
    alwaysInstant: hasTime,
  };
}

const DAYS_OF_MONTH = '(0[1-9]|[12][0-9]|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const YEAR_MONTH = `'^[0-9]{4}(-${MONTH})?$'`;
const FULL_DATE = `'^[0-9]{4}-${MONTH}-${DAYS_OF_MONTH}$'`;
const DATE_TIME = `'^[0-9]{4}-${MONTH}-${DAYS_OF_MONTH}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$'`;

/** Whether the first ten characters, shaped like a date, are a day that exists. */
function existsSql(text: string): string {
  const firstOfMonth = `make_date(substr(${text}, 1, 4)::int, substr(${text}, 6, 2)::int, 1)`;
  return `CASE WHEN left(${text}, 4) = '0000' THEN false ELSE substr(${text}, 9, 2)::int <= extract(day FROM ${firstOfMonth} + INTERVAL '1 month' - INTERVAL '1 day') END`;
}

/** By parts: PostgreSQL would refuse offsets beyond 15:59 and would keep fractions of a second. */
function instantOfText(text: string): string {
  const clock = `substr(${text}, 12, CASE substr(${text}, 17, 1) WHEN ':' THEN 8 ELSE 5 END)::interval`;
  const offset = `CASE right(${text}, 1) WHEN 'Z' THEN INTERVAL '0' ELSE right(${text}, 6)::interval END`;
  const utc = `(left(${text}, 10)::timestamp + ${clock} - ${offset})`;
  return `CASE WHEN ${text} ~ ${DATE_TIME} THEN CASE WHEN ${existsSql(text)} THEN ${utc} AT TIME ZONE INTERVAL '0' END END`;
}

/** The day a text stands for, read as the language reads it: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a moment with its offset. */
function dayOfText(text: string): string {
  const yearMonth = `CASE WHEN left(${text}, 4) <> '0000' THEN make_date(left(${text}, 4)::int, coalesce(nullif(substr(${text}, 6, 2), '')::int, 1), 1) END`;
  return [
    `CASE WHEN ${text} ~ ${YEAR_MONTH} THEN ${yearMonth}`,
    `WHEN ${text} ~ ${FULL_DATE} THEN CASE WHEN ${existsSql(text)} THEN left(${text}, 10)::date END`,
    `ELSE (${instantOfText(text)} AT TIME ZONE ${VIETNAM})::date END`,
  ].join(' ');
}
