import type { IndicatorBreakdown } from '@tuyen/programmes';
import { parseExpression } from '@tuyen/records';
import { compileCondition, compileExpression } from '../expression/compile-expression.ts';
import { ROW, SUBJECT, UNITS } from '../expression/expression-scope.ts';
import { findColumn } from '../shapes/register-shape.ts';
import { quoteName } from '../sql/quote-sql.ts';
import { breakdownRule } from './breakdown-rule.ts';
import { joinsSubject } from './count-scope.ts';
import type { CountScope } from './count-scope.ts';
import { placeRule } from './place-rule.ts';
import { timeRule } from './time-rule.ts';

/** Column of a breakdown's values among the counted rows. */
export const breakdownColumn = (index: number): string => `b${index + 1}`;

/** What a row adds to a sum: a column, or an expression over the row; counting needs none. */
function amountSql(scope: CountScope): string | null {
  const { count, shape } = scope;
  if (count.count !== 'sum') return null;
  if (count.amount !== undefined) {
    const value = compileExpression(parseExpression(count.amount), scope);
    return value.kind === 'number' ? value.exact : 'NULL::numeric';
  }
  const column = findColumn(shape.columns, count.field ?? '');
  if (!column) throw new Error(`${shape.table} has no field ${count.field ?? ''}`);
  return `${ROW}.${quoteName(column.name)}`;
}

function fromSql(scope: CountScope, joins: readonly string[]): string[] {
  const subject =
    scope.subject && joinsSubject(scope) ? [`LEFT JOIN ${quoteName(scope.subject.table)} AS ${SUBJECT} ON ${SUBJECT}.subject_id = ${ROW}.subject_id`] : [];
  return [`FROM ${quoteName(scope.shape.table)} AS ${ROW}`, ...joins, ...subject];
}

/**
 * The rows one side of an indicator counts, each once with the day and the unit it counts at:
 * `subject_id, record_id, at, unit_key, amount, b1, b2 …` (one column a breakdown).
 * Where a person has several stays on the day, DISTINCT ON takes one; it holds `subject_id`, so a cluster need not gather rows for it.
 */
export function compileCounted(scope: CountScope, breakdowns: readonly IndicatorBreakdown[]): string {
  const time = timeRule(scope);
  const place = placeRule(scope, time.at);
  const columns = breakdowns.map((breakdown) => breakdownRule(breakdown, scope, time.at));
  const amount = amountSql(scope);
  const where = scope.count.where === undefined ? [] : [compileCondition(scope.count.where, scope)];
  const conditions = [...time.conditions, ...where, ...place.conditions, ...(amount === null ? [] : [`${amount} IS NOT NULL`])];
  // A row has one place; a person has one home among their stays.
  const key = scope.placedBy === 'stay' ? [`${ROW}.subject_id`] : [`${ROW}.subject_id`, `${ROW}.record_id`];
  const select = [
    `${ROW}.subject_id`,
    `${ROW}.record_id`,
    `${time.at} AS at`,
    `${place.unit} AS unit_key`,
    ...(amount === null ? [] : [`${amount}::numeric AS amount`]),
    ...columns.map((column, index) => `${column.value} AS ${breakdownColumn(index)}`),
  ];
  return [
    `SELECT ${place.preference.length > 0 ? `DISTINCT ON (${key.join(', ')}) ` : ''}${select.join(', ')}`,
    ...fromSql(scope, [...place.joins, ...new Set(columns.flatMap((column) => column.joins))]),
    ...(conditions.length > 0 ? [`WHERE ${conditions.join('\n  AND ')}`] : []),
    ...(place.preference.length > 0 ? [`ORDER BY ${[...key, ...place.preference].join(', ')}`] : []),
  ].join('\n');
}

/** A query as a table of another one, indented. */
export function asTable(sql: string, name: string): string {
  return `(\n${sql.replace(/^/gm, '  ')}\n) AS ${name}`;
}

/** Whether a counted row is at one of the units asked for. */
export function unitCondition(unit: string): string {
  return `(${UNITS} IS NULL OR ${unit} = ANY(${UNITS}))`;
}
