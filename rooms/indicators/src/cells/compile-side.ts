import type { IndicatorBreakdown } from '@tuyen/programmes';
import { asTable, breakdownColumn, compileCounted, unitCondition } from '../counting/compile-counted.ts';
import type { CountScope } from '../counting/count-scope.ts';
import { GROUPS, UNITS } from '../expression/expression-scope.ts';
import { quoteText } from '../sql/quote-sql.ts';
import { memberNumber } from './digest.ts';

/** What one row of the answer stands for: a leaf unit, or a group of units. */
export type Over = 'leaf' | 'groups';

const unitOf = (over: Over): string => (over === 'leaf' ? 'c.unit_key' : 'g.group_key');

const groupJoin = (over: Over): string[] => (over === 'leaf' ? [] : [`JOIN unnest(${UNITS}, ${GROUPS}) AS g(unit_key, group_key) ON g.unit_key = c.unit_key`]);

/** Each counted row once for the whole and once for its category of every breakdown. */
function cutSql(breakdowns: readonly IndicatorBreakdown[]): { category: string; join: string[] } {
  if (breakdowns.length === 0) return { category: `''`, join: [] };
  // Only columns stand in VALUES: a cluster refuses functions there that are not immutable.
  const values = breakdowns.map((breakdown, index) => `(${quoteText(`${breakdown.id}=`)}, c.${breakdownColumn(index)})`);
  const categories = [`('', NULL)`, ...values].join(', ');
  return { category: `cut.prefix || coalesce(cut.value, '')`, join: [`CROSS JOIN LATERAL (VALUES ${categories}) AS cut(prefix, value)`] };
}

/** Rows counted once for each combination of categories, then added up by category: a row's number is computed once however many breakdowns there are. */
function compileRows(scope: CountScope, breakdowns: readonly IndicatorBreakdown[], { over, digest }: SideOptions): string {
  const { category, join } = cutSql(breakdowns);
  const cuts = breakdowns.map((_, index) => breakdownColumn(index));
  const groups = Array.from({ length: cuts.length + 1 }, (_, index) => index + 1).join(', ');
  const amount = scope.count.count === 'sum' ? 'sum(c.amount)' : 'count(*)::numeric';
  const combinations = [
    `SELECT ${[`${unitOf(over)} AS unit_key`, ...cuts.map((cut) => `c.${cut}`)].join(', ')}, ${amount} AS amount, ${digest ? `sum(${memberNumber('c.record_id')})` : 'NULL::numeric'} AS members`,
    `FROM ${asTable(compileCounted(scope, breakdowns), 'c')}`,
    ...groupJoin(over),
    `WHERE ${unitCondition('c.unit_key')}`,
    `GROUP BY ${groups}`,
  ].join('\n');
  return [`SELECT c.unit_key, ${category} AS category, sum(c.amount) AS amount, sum(c.members) AS members`, `FROM ${asTable(combinations, 'c')}`, ...join, 'GROUP BY 1, 2'].join('\n');
}

/** A subject is one member of a category however many of its rows have it; the group holds the subject, so a cluster need not gather rows. */
function compileSubjects(scope: CountScope, breakdowns: readonly IndicatorBreakdown[], { over, digest }: SideOptions): string {
  const { category, join } = cutSql(breakdowns);
  const members = [
    `SELECT ${unitOf(over)} AS unit_key, ${category} AS category, c.subject_id`,
    `FROM ${asTable(compileCounted(scope, breakdowns), 'c')}`,
    ...groupJoin(over),
    ...join,
    `WHERE ${unitCondition('c.unit_key')}`,
    'GROUP BY 1, 2, 3',
  ].join('\n');
  return [
    `SELECT m.unit_key, m.category, count(*)::numeric AS amount, ${digest ? `sum(${memberNumber('m.subject_id')})` : 'NULL::numeric'} AS members`,
    `FROM ${asTable(members, 'm')}`,
    'GROUP BY m.unit_key, m.category',
  ].join('\n');
}

interface SideOptions {
    /** leaf: each unit for itself; groups: units put together as `$4` says, a subject seen at two of a group counts once in it. */
  over: Over;
  /** false: no digest is needed (denominators), `members` is null. */
  digest: boolean;
}

/** The figures of one side by cell: `unit_key, category, amount numeric, members numeric` (the sum of their numbers, see digest.ts). */
export function compileSide(scope: CountScope, breakdowns: readonly IndicatorBreakdown[], options: SideOptions): string {
  return scope.count.count === 'subjects' ? compileSubjects(scope, breakdowns, options) : compileRows(scope, breakdowns, options);
}
