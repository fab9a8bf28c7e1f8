import type { RegisterChild, RegisterColumn, RegisterShape } from '../shapes/register-shape.ts';
import { findColumn } from '../shapes/register-shape.ts';
import { quoteName } from '../sql/quote-sql.ts';
import { NULL_VALUE, booleanValue, numberValue } from './sql-value.ts';
import type { SqlValue } from './sql-value.ts';
import { dateValue, idValue, instantValue, textValue } from './text-value.ts';

/** Aliases every compiled statement uses: the counted row, the state register of its subject, a line of a group. */
export const ROW = 'r';
export const SUBJECT = 's';
export const LINE = 'l';

/** First and last day of the period asked for: the first two parameters of every statement. */
export const PERIOD_FROM = '$1::date';
export const PERIOD_TO = '$2::date';
/** The third: keys of the units asked for, or null for all. */
export const UNITS = '$3::int[]';
/** The fourth, of statements over groups: the group of each unit of the third, at the same place. */
export const GROUPS = '$4::int[]';

/** What the words of an expression stand for. */
export interface ExpressionScope {
  shape: RegisterShape;
  /** State register of the row's subject, for `subject.…`; the row's own register when the row is that state. */
  subject: RegisterShape | undefined;
  /** Other registers about the same subject, asked like groups. */
  related?: readonly RegisterChild[];
}

/** The group of the form with this name, or the other register about the same subject. */
export function findLines({ shape, related = [] }: ExpressionScope, group: string): RegisterChild | undefined {
  return [...shape.children, ...related].find((child) => child.group === group);
}

/** Within the lines of another register: a word of the row that asks, `row.at_date`. */
const OF_ROW = 'row.';

/** What a word within `any`, `count` or `sum` stands for: a field of the line; in another register's line also `subject.…`, the period, and `row.…` of the row that asks. */
export function lineValue(scope: ExpressionScope, line: RegisterChild, name: string): SqlValue | undefined {
  const field = fieldValue(line.columns, name, LINE);
  if (field || !line.related) return field;
  if (name.startsWith(OF_ROW)) return identifierValue(scope, name.slice(OF_ROW.length));
  return /^(subject|period)\./.test(name) ? identifierValue(scope, name) : undefined;
}

/** Alias under which the subject's state is read: the row itself where the register is that state. */
export function subjectAlias(scope: ExpressionScope): string {
  return scope.subject?.table === scope.shape.table ? ROW : SUBJECT;
}

function columnValue(column: RegisterColumn, alias: string): SqlValue {
  const sql = `${alias}.${quoteName(column.name)}`;
  switch (column.type) {
    case 'boolean':
      return booleanValue(sql);
    case 'integer':
      return numberValue(sql, `${sql}::numeric`);
    case 'decimal':
    case 'quantity':
      return numberValue(sql, `trim_scale(${sql})`);
    case 'date':
      return dateValue(sql, column.precision === undefined ? null : `${alias}.${quoteName(column.precision)}`);
    case 'dateTime':
      return instantValue(sql);
    case 'reference':
      return idValue(`${sql}::text`, sql);
    case 'unit':
      return idValue(`(SELECT u.id FROM unit AS u WHERE u.key = ${sql})`, sql);
    default:
      return textValue(sql);
  }
}

/** A field among columns, or the column that says how exactly a date is known (`birth_date_precision`). */
export function fieldValue(columns: readonly RegisterColumn[], field: string, alias: string): SqlValue | undefined {
  const column = findColumn(columns, field);
  if (column) return columnValue(column, alias);
  const date = columns.find((candidate) => candidate.precision !== undefined && `${candidate.field}_precision` === field);
  return date?.precision === undefined ? undefined : textValue(`${alias}.${quoteName(date.precision)}`);
}

/** Words that are no field of the form: the record's own columns and the period. */
function builtInValue(name: string): SqlValue | undefined {
  switch (name) {
    case 'at_date':
      return dateValue(`${ROW}.at_date`, null);
    case 'at':
      return instantValue(`${ROW}.at`);
    case 'subject_id':
    case 'record_id':
      return idValue(`${ROW}.${name}::text`, `${ROW}.${name}`);
    case 'period.from':
      return dateValue(PERIOD_FROM, null);
    case 'period.to':
      return dateValue(PERIOD_TO, null);
    default:
      return undefined;
  }
}

/**
 * What a word of an expression stands for: a field of the form first, then `subject.…`, then the record's own words and the period's.
 * undefined: nothing is called so.
 */
export function identifierValue(scope: ExpressionScope, name: string): SqlValue | undefined {
  const field = fieldValue(scope.shape.columns, name, ROW);
  if (field) return field;
  if (name.startsWith('subject.')) return scope.subject ? fieldValue(scope.subject.columns, name.slice('subject.'.length), subjectAlias(scope)) : NULL_VALUE;
  return builtInValue(name);
}
