import type { IndicatorBreakdown } from '@tuyen/programmes';
import { asTable, breakdownColumn, compileCounted, unitCondition } from '../counting/compile-counted.ts';
import type { CountScope } from '../counting/count-scope.ts';
import { quoteText } from '../sql/quote-sql.ts';
import { memberNumber } from './digest.ts';

/** Each counted row once for the whole and once for its category of every breakdown. */
function cutSql(breakdowns: readonly IndicatorBreakdown[]): { category: string; join: string[] } {
  if (breakdowns.length === 0) return { category: `''`, join: [] };
  // Only columns stand in VALUES: a cluster refuses functions there that are not immutable.
  const values = breakdowns.map((breakdown, index) => `(${quoteText(`${breakdown.id}=`)}, c.${breakdownColumn(index)})`);
  const categories = [`('', NULL)`, ...values].join(', ');
  return { category: `cut.prefix || coalesce(cut.value, '')`, join: [`CROSS JOIN LATERAL (VALUES ${categories}) AS cut(prefix, value)`] };
}

/** What makes a member: the subject where subjects are counted, else the row. */
function memberColumn(scope: CountScope): string {
  return scope.count.count === 'subjects' ? 'subject_id' : 'record_id';
}

/**
 * The figures of one side by cell: `unit_key, category, amount numeric, members numeric` (the sum of their numbers, see digest.ts).
 * @param together true: the units asked for are one (`unit_key` is null), a subject seen at two of them counts once
 * @param digest false: no digest is needed (denominators), `members` is null
 */
export function compileSide(scope: CountScope, breakdowns: readonly IndicatorBreakdown[], options: { together: boolean; digest: boolean }): string {
  const { category, join } = cutSql(breakdowns);
  const unit = options.together ? 'NULL::int' : 'c.unit_key';
  const summed = scope.count.count === 'sum';
  const member = memberColumn(scope);
  const subjects = scope.count.count === 'subjects';
  const members = [
    `SELECT ${unit} AS unit_key, ${category} AS category, c.${member}${summed ? ', c.amount' : ''}`,
    `FROM ${asTable(compileCounted(scope, breakdowns), 'c')}`,
    ...join,
    `WHERE ${unitCondition('c.unit_key')}`,
    // A subject is one member however many rows it has; the group holds the subject, so a cluster need not gather rows.
    ...(subjects ? ['GROUP BY 1, 2, 3'] : []),
  ].join('\n');
  const numbers = options.digest ? `sum(${memberNumber(`m.${member}`)})` : 'NULL::numeric';
  return [
    `SELECT m.unit_key, m.category, ${summed ? 'sum(m.amount)' : 'count(*)::numeric'} AS amount, ${numbers} AS members`,
    `FROM ${asTable(members, 'm')}`,
    'GROUP BY m.unit_key, m.category',
  ].join('\n');
}
