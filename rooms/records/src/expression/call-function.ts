import { ageDays, ageMonths, ageYears } from '../dates/age.ts';
import { isNumeric, type Operand } from './compare-values.ts';
import { Decimal, decimalOfNumber, numberOfDecimal, roundDecimal } from './decimal.ts';
import type { FunctionName } from './expression.ts';
import { parseMoment } from './moment.ts';

function dayOf(value: Operand): string | null {
  return typeof value === 'string' ? (parseMoment(value)?.day ?? null) : null;
}

function fromTo(values: readonly Operand[], compute: (from: string, to: string) => number): number | null {
  const from = dayOf(values[0] ?? null);
  const to = dayOf(values[1] ?? null);
  return from === null || to === null ? null : compute(from, to);
}

function yearOf(value: Operand): number | null {
  const day = dayOf(value);
  return day === null ? null : Number(day.slice(0, 4));
}

function isNothing(value: Operand): boolean {
  if (value === null) return true;
  return typeof value === 'object' && !(value instanceof Decimal) && Object.keys(value).length === 0;
}

function round(value: Operand, decimals: Operand): Operand {
  const places = decimals instanceof Decimal ? numberOfDecimal(decimals) : decimals;
  if (!isNumeric(value) || typeof places !== 'number' || !Number.isInteger(places) || Math.abs(places) > 1000) return null;
  return roundDecimal(value instanceof Decimal ? value : decimalOfNumber(value), places);
}

function startsWith(text: Operand, prefix: Operand): boolean | null {
  return typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null;
}

/**
 * A function over values already computed. Anything of the wrong kind makes the answer null, as a missing value does.
 * Ages are those of dates/age.ts, completed years and months rounded down (so below zero before the birth);
 * a partial date stands for its first day, a time for its day in Vietnam.
 */
export function callFunction(name: FunctionName, values: readonly Operand[]): Operand {
  switch (name) {
    case 'isNull':
      return isNothing(values[0] ?? null);
    case 'coalesce':
      return values.find((value) => value !== null) ?? null;
    case 'startsWith':
      return startsWith(values[0] ?? null, values[1] ?? null);
    case 'ageYears':
      return fromTo(values, ageYears);
    case 'ageMonths':
      return fromTo(values, ageMonths);
    case 'ageDays':
    case 'daysBetween':
      return fromTo(values, ageDays);
    case 'yearOf':
      return yearOf(values[0] ?? null);
    case 'round':
      return round(values[0] ?? null, values[1] ?? null);
  }
}
