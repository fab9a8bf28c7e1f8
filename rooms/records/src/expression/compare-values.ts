import type { DataValue } from '../records/record.ts';
import { compareDecimals, Decimal, decimalOfNumber } from './decimal.ts';
import { parseMoment } from './moment.ts';

/** A value while it is computed with: numbers may be exact decimals. */
export type Operand = DataValue | Decimal;

/** By Unicode code point, as PostgreSQL's collation "C" in UTF-8; JavaScript's own order differs beyond U+FFFF. */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    // A trailing surrogate is compared by its whole character; its first half was equal, so half a character back is right for both.
    const start = i > 0 && isTrailing(a, i) && isTrailing(b, i) ? i - 1 : i;
    return (a.codePointAt(start) ?? 0) < (b.codePointAt(start) ?? 0) ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

function isTrailing(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function compareTexts(a: string, b: string): number {
  const first = parseMoment(a);
  const second = first === null ? null : parseMoment(b);
  if (first === null || second === null) return compareByCodePoint(a, b);
  const days = compareByCodePoint(first.day, second.day);
  return days !== 0 || first.time === undefined || second.time === undefined ? days : compareByCodePoint(first.time, second.time);
}

function compareNumbers(a: number | Decimal, b: number | Decimal): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  return compareDecimals(a instanceof Decimal ? a : decimalOfNumber(a), b instanceof Decimal ? b : decimalOfNumber(b));
}

export function isNumeric(value: Operand): value is number | Decimal {
  return typeof value === 'number' || value instanceof Decimal;
}

/**
 * -1, 0 or 1; null (unknown) when either is null, a group or a list, or when they are of different kinds.
 *
 * Numbers by value; booleans false before true; texts by code point. Two texts that are both dates are compared as dates:
 * a partial date stands for its first day, two times by day and time in Vietnam, and a date with a time by the day alone,
 * so a follow-up «today» is not before a visit at ten o'clock today.
 */
export function compareValues(a: Operand, b: Operand): number | null {
  if (isNumeric(a)) return isNumeric(b) ? compareNumbers(a, b) : null;
  if (typeof a === 'string') return typeof b === 'string' ? compareTexts(a, b) : null;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null;
  return null;
}
