import type { IndicatorCount } from '@tuyen/programmes';
import { PERIOD_FROM, PERIOD_TO, ROW } from '../expression/expression-scope.ts';
import { VIETNAM } from '../expression/sql-value.ts';
import { findColumn } from '../shapes/register-shape.ts';
import type { RegisterColumn } from '../shapes/register-shape.ts';
import { quoteName } from '../sql/quote-sql.ts';
import type { CountScope } from './count-scope.ts';

/** On which day a row is counted, and the conditions under which it is. */
export interface TimeRule {
  /** `date`. */
  at: string;
  conditions: string[];
}

/** The column of a stay or a life that says when it ended; the subject is no longer counted from that day on. */
export const END_FIELDS = ['death_date', 'ended'] as const;

/** First day of the window: of the period, or of the so many months that end with its last day (2025-06-30 and 12 → 2024-07-01), of its year, or of the programme's own month. */
function windowStart(count: IndicatorCount): string {
  if (count.window === 'year-to-date') return `date_trunc('year', ${PERIOD_TO}::timestamp)::date`;
  if (count.startDay !== undefined) return `(${PERIOD_FROM} - make_interval(months => 1) + make_interval(days => ${Math.trunc(count.startDay) - 1}))::date`;
  return count.months === undefined ? PERIOD_FROM : `(${PERIOD_TO} + 1 - make_interval(months => ${Math.trunc(count.months)}))::date`;
}

/** The date column of a `during` count; `at_date` when none is named. */
export function countedDate(scope: Pick<CountScope, 'count' | 'shape'>): RegisterColumn {
  const field = scope.count.date ?? 'at_date';
  if (field === 'at_date') return { name: 'at_date', field, type: 'date' };
  const column = findColumn(scope.shape.columns, field);
  if (!column) throw new Error(`${scope.shape.table} has no field ${field}`);
  return column;
}

/** Last day of the window: of the period, or the day before the programme's next month begins. */
function windowEnd(count: IndicatorCount): string {
  return count.startDay === undefined ? PERIOD_TO : `(date_trunc('month', ${PERIOD_TO}::timestamp)::date + ${Math.trunc(count.startDay) - 2})`;
}

function duringRule(scope: CountScope): TimeRule {
  const column = countedDate(scope);
  const sql = `${ROW}.${quoteName(column.name)}`;
  const [start, end] = [windowStart(scope.count), windowEnd(scope.count)];
  if (column.type === 'date') return { at: sql, conditions: [`${sql} BETWEEN ${start} AND ${end}`] };
  // The bounds are turned into moments, not the column into a day: an index on the column stays usable.
  const moment = (day: string): string => `(${day})::timestamp AT TIME ZONE ${VIETNAM}`;
  return { at: `(${sql} AT TIME ZONE ${VIETNAM})::date`, conditions: [`${sql} >= ${moment(start)}`, `${sql} < ${moment(`${end} + 1`)}`] };
}

/** The day of an `at-…` count: the period's last day, or the day in its middle (half of the days between, rounded down). */
function stateDay(time: IndicatorCount['time']): string {
  return time === 'at-middle' ? `(${PERIOD_FROM} + (${PERIOD_TO} - ${PERIOD_FROM}) / 2)` : PERIOD_TO;
}

/** Valid on a day: a stay from its first to its last day; an event from its day on; a state as it stands now. */
function validConditions(scope: CountScope, day: string): string[] {
  const dateColumn = (field: string): string | null => {
    const column = findColumn(scope.shape.columns, field);
    return column?.type === 'date' ? `${ROW}.${quoteName(column.name)}` : null;
  };
  const [from, to] = [dateColumn('from'), dateColumn('to')];
  if (from === null) return scope.shape.fold === 'event' ? [`${ROW}.at_date <= ${day}`] : [];
  return [`${from} <= ${day}`, ...(to === null ? [] : [`(${to} IS NULL OR ${to} >= ${day})`])];
}

/** The subject still lives or exists on the day. */
function existsConditions(scope: CountScope, day: string): string[] {
  return END_FIELDS.flatMap((field) => {
    const column = findColumn(scope.subject?.columns ?? [], field);
    if (column?.type !== 'date') return [];
    const sql = `${scope.subjectAlias}.${quoteName(column.name)}`;
    return [`(${sql} IS NULL OR ${sql} > ${day})`];
  });
}

/**
 * When rows count.
 * `during`: the row's date lies in the period. `at-end`, `at-middle`: the row is valid on that day (stays by `from` and `to`, events from
 * their own day on, states as they stand now) and its subject has not died or ended by then.
 */
export function timeRule(scope: CountScope): TimeRule {
  if (scope.count.time === 'during') return duringRule(scope);
  const day = stateDay(scope.count.time);
  return { at: day, conditions: [...validConditions(scope, day), ...existsConditions(scope, day)] };
}
