import type { Indicator } from '@tuyen/programmes';
import type { CompiledStatement } from '../cells/compile-cells.ts';
import { asTable, compileCounted, unitCondition } from '../counting/compile-counted.ts';
import { countScope } from '../counting/count-scope.ts';
import type { CountScope } from '../counting/count-scope.ts';
import type { RegisterShape } from '../shapes/register-shape.ts';

/** numerator: who was counted; denominator: among whom; complement: in the denominator and not in the numerator, the list still to be worked on. */
export type ExplainSide = 'numerator' | 'complement' | 'denominator';

/** One row of an explain statement, oldest first. */
export interface ExplainRow {
  subject_id: string;
  record_id: string;
  /** Day it counts at. */
  at: string;
  unit_key: number;
  /** What it adds to a sum (`numeric`, as text); null where rows or subjects are counted. */
  amount: string | null;
  /** With `at` the place in the list: pass both as `afterAt` and `afterId` for the next page. */
  id: string;
}

/** Counted rows at the units asked for; a subject once, by its newest row, where subjects are counted. */
function compileMembers(scope: CountScope): string {
  const subjects = scope.count.count === 'subjects';
  const amount = scope.count.count === 'sum' ? 'c.amount' : 'NULL::numeric AS amount';
  return [
    `SELECT ${subjects ? 'DISTINCT ON (c.subject_id) ' : ''}c.subject_id, c.record_id, c.at, c.unit_key, ${amount}, c.${subjects ? 'subject_id' : 'record_id'} AS id`,
    `FROM ${asTable(compileCounted(scope, []), 'c')}`,
    `WHERE ${unitCondition('c.unit_key')}`,
    ...(subjects ? ['ORDER BY c.subject_id, c.at DESC, c.record_id DESC, c.unit_key'] : []),
  ].join('\n');
}

/** A row of the denominator is answered by the same row where both sides count rows of one register, else by any row of its subject. */
function answeredBy(numerator: CountScope, denominator: CountScope): string {
  const byRow = numerator.shape.table === denominator.shape.table && numerator.count.count !== 'subjects' && denominator.count.count !== 'subjects';
  return `n.subject_id = m.subject_id${byRow ? ' AND n.record_id = m.record_id' : ''}`;
}

function complementCondition(numerator: CountScope, denominator: CountScope): string {
  const counted = [`SELECT 1 FROM ${asTable(compileMembers(numerator), 'n')}`, `WHERE ${answeredBy(numerator, denominator)}`].join('\n');
  return `NOT EXISTS (\n${counted.replace(/^/gm, '  ')}\n)`;
}

/**
 * Everybody behind a figure, a page at a time: rows of `ExplainRow` in the order of (`at`, `id`), `limit` of them after (`afterAt`, `afterId`).
 * The units of `$3` are taken together: unpaged, as many rows as the numerator (denominator) of the cell or total over the same units
 * (for sums, their amounts add up to it), and complement and numerator make up the denominator where the numerator lies within it.
 * null: the indicator has no such side.
 */
export function compileExplain(indicator: Indicator, side: ExplainSide, shapes: readonly RegisterShape[]): CompiledStatement | null {
  const count = side === 'numerator' ? indicator.numerator : indicator.denominator;
  if (!count || (side === 'complement' && !indicator.numerator)) return null;
  const scope = countScope(count, indicator.place, shapes);
  const missing = side === 'complement' && indicator.numerator ? [complementCondition(countScope(indicator.numerator, indicator.place, shapes), scope)] : [];
  const conditions = ['$1::date <= $2::date', '($5::date IS NULL OR (m.at, m.id) > ($5::date, $6::uuid))', ...missing];
  return {
    sql: [
      'SELECT m.subject_id, m.record_id, m.at, m.unit_key, m.amount, m.id',
      `FROM ${asTable(compileMembers(scope), 'm')}`,
      `WHERE ${conditions.join('\n  AND ')}`,
      'ORDER BY m.at, m.id',
      'LIMIT $4::int',
    ].join('\n'),
    parameters: ['from', 'to', 'units', 'limit', 'afterAt', 'afterId'],
  };
}
