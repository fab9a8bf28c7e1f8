import type { IndicatorBreakdown } from '@tuyen/programmes';
import { listIdentifiers, parseExpression } from '@tuyen/records';
import type { Expression } from '@tuyen/records';
import { compileCall } from '../expression/compile-call.ts';
import { compileExpression } from '../expression/compile-expression.ts';
import { ROW, identifierValue } from '../expression/expression-scope.ts';
import { NULL_VALUE } from '../expression/sql-value.ts';
import type { SqlValue } from '../expression/sql-value.ts';
import { dateValue } from '../expression/text-value.ts';
import { findColumn } from '../shapes/register-shape.ts';
import { quoteName, quoteText } from '../sql/quote-sql.ts';
import type { CountScope } from './count-scope.ts';
import { DIAGNOSIS_CHAPTERS } from './diagnosis-chapters.ts';
import { tierJoin, tierSql } from './tier.ts';

/** One breakdown over the counted rows. */
export interface BreakdownRule {
  id: string;
  /** `text`: the category's value, null where it is not known. */
  value: string;
  joins: string[];
}

/** First years of the age groups: abridged life tables (WHO, UN) with the first year apart. */
const AGE_GROUP_STARTS = [0, 1, ...Array.from({ length: 16 }, (_, n) => n * 5 + 5)];

/** 0, 1-4, 5-9 … 75-79, 80+, in completed years on the day a row is counted. */
export const AGE_GROUPS: readonly string[] = AGE_GROUP_STARTS.map((start, index) => {
  const next = AGE_GROUP_STARTS[index + 1];
  if (next === undefined) return `${start}+`;
  return next === start + 1 ? String(start) : `${start}-${next - 1}`;
});

/** Register of the households that persons belong to. */
export const HOUSEHOLD = 'household';

const NAMED = new Set(['sex', 'age-group', 'poverty', 'diagnosis-chapter', 'tier', 'reported']);

/** Whether a breakdown is one with a name of its own, not an expression. */
export function isNamedBreakdown(by: string): boolean {
  return NAMED.has(by);
}

function textSql(value: SqlValue): string {
  if (value.kind === 'null') return 'NULL::text';
  if (value.kind === 'text') return value.sql;
  return value.kind === 'boolean' ? `${value.sql}::text` : `trim_scale(${value.exact})::text`;
}

function ageGroupSql(scope: CountScope, at: string): string {
  const age = compileCall('ageYears', [identifierValue(scope, 'subject.birth_date') ?? NULL_VALUE, dateValue(at, null)]);
  if (age.kind !== 'number') return 'NULL::text';
  // Before the birth width_bucket gives 0, and an array has nothing there: not known.
  return `(ARRAY[${AGE_GROUPS.map(quoteText).join(', ')}])[width_bucket(${age.sql}, ARRAY[${AGE_GROUP_STARTS.join(', ')}]::numeric[])]`;
}

/** The poverty status of the household the person belongs to now. Households are few: a cluster keeps the table whole on every node. */
function povertySql(scope: CountScope): string {
  const household = findColumn(scope.subject?.columns ?? [], 'household');
  return household === undefined ? 'NULL::text' : `(SELECT hh.poverty FROM ${quoteName(HOUSEHOLD)} AS hh WHERE hh.subject_id = ${scope.subjectAlias}.${quoteName(household.name)})`;
}

/** The ICD-10 chapter of the main diagnosis among the lines of the row's own group. */
function chapterSql(scope: CountScope): string {
  const lines = scope.shape.children.find((child) => child.group === 'diagnosis');
  if (lines === undefined || scope.shape.fold !== 'event') return 'NULL::text';
  const main = `SELECT d.code FROM ${quoteName(lines.table)} AS d WHERE d.subject_id = ${ROW}.subject_id AND d.record_id = ${ROW}.record_id AND d.rank = 'main' ORDER BY d.n LIMIT 1`;
  const cases = DIAGNOSIS_CHAPTERS.map(({ chapter, to }) => `WHEN m.block <= ${quoteText(to)} THEN ${quoteText(chapter)}`).join(' ');
  return `(SELECT CASE ${cases} END FROM (SELECT substr(c.code, 1, 3) COLLATE "C" AS block FROM (${main}) AS c) AS m)`;
}

function valueSql(by: string, scope: CountScope, at: string): string {
  if (by === 'sex') return textSql(identifierValue(scope, 'subject.sex') ?? NULL_VALUE);
  if (by === 'age-group') return ageGroupSql(scope, at);
  if (by === 'poverty') return povertySql(scope);
  if (by === 'diagnosis-chapter') return chapterSql(scope);
  if (by === 'tier') return tierSql();
  return textSql(compileExpression(parseExpression(by), scope));
}

/** Breakdowns whose categories can be computed: `reported` ones exist only in totals handed in. */
export function computedBreakdowns(breakdowns: readonly IndicatorBreakdown[] = []): readonly IndicatorBreakdown[] {
  return breakdowns.filter((breakdown) => breakdown.by !== 'reported');
}

/** The breakdown's category of each counted row. @param at SQL of the day the row is counted */
export function breakdownRule(breakdown: IndicatorBreakdown, scope: CountScope, at: string): BreakdownRule {
  return { id: breakdown.id, value: valueSql(breakdown.by, scope, at), joins: breakdown.by === 'tier' ? [tierJoin(at)] : [] };
}

function readsOnlySubject(by: Expression): boolean {
  return listIdentifiers(by).every((name) => name.startsWith('subject.') || name.startsWith('period.'));
}

/**
 * Whether the denominator can be broken down too: its rows are of the numerator's register, or the category is of the person
 * (sex, age group, `subject.…`) and both count the same kind of subject. The same column name in another register means another thing.
 */
export function coversDenominator(breakdown: IndicatorBreakdown, numerator: CountScope, denominator: CountScope): boolean {
  if (numerator.shape.table === denominator.shape.table) return true;
  if (numerator.shape.subject !== denominator.shape.subject || breakdown.by === 'tier' || breakdown.by === 'diagnosis-chapter') return false;
  return breakdown.by === 'sex' || breakdown.by === 'age-group' || breakdown.by === 'poverty' || readsOnlySubject(parseExpression(breakdown.by));
}
