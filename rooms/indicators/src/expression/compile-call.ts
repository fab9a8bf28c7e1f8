import type { FunctionName } from '@tuyen/records';
import { booleanValue, knownSql, NULL_VALUE, numberValue } from './sql-value.ts';
import type { SqlValue, TextValue } from './sql-value.ts';

const part = (field: string, day: string): string => `extract(${field} FROM ${day})`;
const differenceOf = (field: string, from: string, to: string): string => `${part(field, to)} - ${part(field, from)}`;
const monthDay = (day: string): string => `(${part('month', day)}, ${part('day', day)})`;

/**
 * Completed years and months, rounded down; PostgreSQL's own `age()` goes by the length of months and differs before the birth.
 * All are `numeric`, so that arithmetic over them is decimal and 7 / 2 is not 3.
 */
const DATE_SQL: Record<'ageYears' | 'ageMonths' | 'ageDays' | 'daysBetween', (from: string, to: string) => string> = {
  ageYears: (from, to) => `(${differenceOf('year', from, to)} - CASE WHEN ${monthDay(to)} < ${monthDay(from)} THEN 1 ELSE 0 END)`,
  ageMonths: (from, to) =>
    `((${differenceOf('year', from, to)}) * 12 + ${differenceOf('month', from, to)} - CASE WHEN ${part('day', to)} < ${part('day', from)} THEN 1 ELSE 0 END)`,
  ageDays: (from, to) => `(${to} - ${from})::numeric`,
  daysBetween: (from, to) => `(${to} - ${from})::numeric`,
};

function dayOf(value: SqlValue | undefined): string | null {
  return value?.kind === 'text' ? value.day : null;
}

function compileRound(value: SqlValue, places: SqlValue): SqlValue {
  if (value.kind !== 'number' || places.kind !== 'number') return NULL_VALUE;
  const valid = `${places.exact} = trunc(${places.exact}) AND abs(${places.exact}) <= 1000`;
  const constant = /^\(?-?\d+\)?$/.test(places.sql) && Math.abs(Number(places.sql.replace(/[()]/g, ''))) <= 1000;
  return numberValue(constant ? `round(${value.exact}, ${places.sql})` : `(CASE WHEN ${valid} THEN round(${value.exact}, (${places.sql})::int) END)`);
}

function coalesceTexts(values: readonly TextValue[]): TextValue {
  const chosen = (part: (value: TextValue) => string | null): string =>
    `CASE ${values.map((value) => `WHEN ${value.known} IS NOT NULL THEN ${part(value) ?? 'NULL'}`).join(' ')} END`;
  return {
    kind: 'text',
    sql: `coalesce(${values.map((value) => value.sql).join(', ')})`,
    known: `coalesce(${values.map((value) => value.sql).join(', ')})`,
    day: values.every((value) => value.day === null) ? null : chosen((value) => value.day),
    instant: values.every((value) => value.instant === null) ? null : chosen((value) => value.instant),
    alwaysDate: values.every((value) => value.alwaysDate),
    alwaysInstant: values.every((value) => value.alwaysInstant),
  };
}

/** The first value that is known. Constants after the first constant cannot be reached. Mixed kinds have no column type: a fault, found by `checkIndicator`. */
function compileCoalesce(values: readonly SqlValue[]): SqlValue {
  const some = values.filter((value) => value.kind !== 'null');
  const [first] = some;
  if (!first) return NULL_VALUE;
  if (some.length === 1) return first;
  if (some.some((value) => value.kind !== first.kind)) throw new MixedKinds('coalesce() of values of different kinds');
  if (first.kind === 'text') return coalesceTexts(some.filter((value) => value.kind === 'text'));
  const list = (part: (value: SqlValue & { sql: string }) => string): string => `coalesce(${some.map((value) => part(value as SqlValue & { sql: string })).join(', ')})`;
  if (first.kind === 'boolean') return booleanValue(list((value) => value.sql));
  return numberValue(list((value) => value.sql), list((value) => (value.kind === 'number' ? value.exact : value.sql)));
}

/** Values of different kinds where a column must have one. */
export class MixedKinds extends Error {
  override readonly name = 'MixedKinds';
}

/** A function over values already compiled. Anything of the wrong kind makes the answer null. */
export function compileCall(name: FunctionName, values: readonly SqlValue[]): SqlValue {
  const [first = NULL_VALUE, second = NULL_VALUE] = values;
  switch (name) {
    case 'isNull':
      return booleanValue(first.kind === 'null' ? 'true' : `(${knownSql(first)} IS NULL)`);
    case 'coalesce':
      return compileCoalesce(values);
    case 'startsWith':
      return first.kind === 'text' && second.kind === 'text' ? booleanValue(`starts_with(${first.sql}, ${second.sql})`) : NULL_VALUE;
    case 'yearOf': {
      const day = dayOf(first);
      return day === null ? NULL_VALUE : numberValue(`extract(year FROM ${day})`);
    }
    case 'round':
      return compileRound(first, second);
    default: {
      const [from, to] = [dayOf(first), dayOf(second)];
      return from === null || to === null ? NULL_VALUE : numberValue(DATE_SQL[name](from, to));
    }
  }
}
