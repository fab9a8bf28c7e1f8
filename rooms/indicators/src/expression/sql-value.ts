/**
 * What an expression compiles to, by kind; every part is a piece of SQL safe to put beside an operator.
 * Text-like values (codes, words, dates, times, ids) are one kind, because the language compares any two texts that are both
 * dates as dates: `day` and `instant` are what such a comparison needs.
 */
export type SqlValue =
  | { kind: 'null' }
  | { kind: 'boolean'; sql: string }
  | { kind: 'number'; sql: string; exact: string }
  | TextValue;

/** boolean: any three-valued condition. number.exact: the same as `numeric` without trailing zeros, on which the scale of a quotient depends. */
export interface TextValue {
  kind: 'text';
  /** As text, the way a record writes it. */
  sql: string;
  /** SQL that is null exactly when the value is; shorter and faster than `sql`. */
  known: string;
  /** Its day in Vietnam as `date`; null where it can never be a date. */
  day: string | null;
  /** Its instant as `timestamptz`; null where it can never have a time. */
  instant: string | null;
  /** Whether every value is a date (so that it need not be asked at run time). */
  alwaysDate: boolean;
  /** Whether every value has a time. */
  alwaysInstant: boolean;
}

export const NULL_VALUE: SqlValue = { kind: 'null' };

/** Vietnam's offset as PostgreSQL wants it; fixed, so that the time zone tables of the machine do not matter. */
export const VIETNAM = `INTERVAL '+07:00'`;

/** Boolean SQL of a value; anything that is no boolean counts as unknown. */
export function booleanSql(value: SqlValue): string {
  return value.kind === 'boolean' ? value.sql : 'NULL::boolean';
}

/** SQL that is null exactly when the value is. */
export function knownSql(value: SqlValue): string {
  if (value.kind === 'null') return 'NULL';
  return value.kind === 'text' ? value.known : value.sql;
}

/** A boolean. */
export function booleanValue(sql: string): SqlValue {
  return { kind: 'boolean', sql };
}

/** A number; `exact` only where it is not a `numeric` already. */
export function numberValue(sql: string, exact: string = sql): SqlValue {
  return { kind: 'number', sql, exact };
}
