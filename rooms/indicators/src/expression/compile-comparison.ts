import type { BinaryOperator } from '@tuyen/records';
import { booleanValue, knownSql, NULL_VALUE } from './sql-value.ts';
import type { SqlValue, TextValue } from './sql-value.ts';

export type ComparisonOperator = Exclude<BinaryOperator, '&&' | '||' | '+' | '-' | '*' | '/'>;

const SQL_OPERATORS: Record<ComparisonOperator, string> = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

/** Equality is the same under every collation; an order is by code point, as in JavaScript. */
function plainTextSql(operator: ComparisonOperator, a: TextValue, b: TextValue): string {
  const collation = operator === '==' || operator === '!=' ? '' : ' COLLATE "C"';
  return `${a.sql} ${SQL_OPERATORS[operator]} ${b.sql}${collation}`;
}

/** Two dates: by instant where both have a time, else by day. */
function dateSql(operator: ComparisonOperator, a: TextValue & { day: string }, b: TextValue & { day: string }): string {
  const sqlOperator = SQL_OPERATORS[operator];
  const byDay = `${a.day} ${sqlOperator} ${b.day}`;
  if (a.instant === null || b.instant === null) return byDay;
  const byInstant = `${a.instant} ${sqlOperator} ${b.instant}`;
  if (a.alwaysInstant && b.alwaysInstant) return byInstant;
  return `CASE WHEN ${a.instant} IS NOT NULL AND ${b.instant} IS NOT NULL THEN ${byInstant} ELSE ${byDay} END`;
}

function hasDay(value: TextValue): value is TextValue & { day: string } {
  return value.day !== null;
}

function textSql(operator: ComparisonOperator, a: TextValue, b: TextValue): string {
  if (!hasDay(a) || !hasDay(b)) return `(${plainTextSql(operator, a, b)})`;
  if (a.alwaysDate && b.alwaysDate) return `(${dateSql(operator, a, b)})`;
  const doubts = [a, b].filter((value) => !value.alwaysDate).map((value) => `${value.day} IS NULL`);
  return `(CASE WHEN ${doubts.join(' OR ')} THEN ${plainTextSql(operator, a, b)} ELSE ${dateSql(operator, a, b)} END)`;
}

/** A comparison; values of different kinds do not compare: unknown. */
export function compileComparison(operator: ComparisonOperator, a: SqlValue, b: SqlValue): SqlValue {
  if (a.kind === 'text' && b.kind === 'text') return booleanValue(textSql(operator, a, b));
  if ((a.kind === 'number' && b.kind === 'number') || (a.kind === 'boolean' && b.kind === 'boolean')) {
    return booleanValue(`(${a.sql} ${SQL_OPERATORS[operator]} ${b.sql})`);
  }
  return NULL_VALUE;
}

/** `in`: true where one of the constants is equal; a constant of another kind never is, and does not make the answer unknown. */
export function compileIn(operand: SqlValue, candidates: readonly SqlValue[]): SqlValue {
  if (operand.kind === 'null') return NULL_VALUE;
  const comparable = candidates.filter((candidate) => candidate.kind === operand.kind);
  if (comparable.length === 0) return booleanValue(`(CASE WHEN ${knownSql(operand)} IS NOT NULL THEN false END)`);
  const plain = operand.kind !== 'text' || comparable.every((candidate) => candidate.kind === 'text' && (candidate.day === null || operand.day === null));
  if (plain) return booleanValue(`(${operand.sql} IN (${comparable.map((candidate) => (candidate.kind === 'null' ? 'NULL' : candidate.sql)).join(', ')}))`);
  const equalities = comparable.map((candidate) => compileComparison('==', operand, candidate)).map((value) => (value.kind === 'boolean' ? value.sql : 'NULL'));
  return booleanValue(`(${equalities.join(' OR ')})`);
}
