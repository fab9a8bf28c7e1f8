import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import type { CellPeriod } from './cell-periods.ts';

/** A figure over several units taken together, by category; numbers as PostgreSQL's `numeric` writes them. */
export interface KeptTotal {
  category: string;
  numerator: string;
  denominator: string | null;
}

/** All units asked for are one group. */
const ONE_GROUP = 0;

type Wanted = Omit<CellPeriod, 'key'>;

const keyOf = (unitKeys: readonly number[]): string => [...unitKeys].sort((a, b) => a - b).join(',');

/** Figures over units that do not add up, counted once and kept until a record may have moved them. All within the lock of the cells. */
export const keptTotals = {
  /** The kept figures; counted by the statement over groups (parameters from, to, units, groups) and kept where there are none yet. */
  async ensure(transaction: Transaction, wanted: Wanted, unitKeys: readonly number[], statement: string): Promise<KeptTotal[]> {
    const { indicator, version, from, to } = wanted;
    const units = keyOf(unitKeys);
    const kept = await transaction.rows<{ category: string; numerator: string | null; denominator: string | null }>(sql`
      select category, numerator::text as numerator, denominator::text as denominator from kept_total
      where indicator = ${indicator} and version = ${version} and period_from = ${from}::date and period_to = ${to}::date and units = md5(${units})`);
    if (kept.length > 0) return kept.filter((row): row is KeptTotal => row.numerator !== null);
    const counted = await transaction.rows<KeptTotal>(generatedSql(statement, [from, to, unitKeys, unitKeys.map(() => ONE_GROUP)]));
    const rows = counted.length > 0 ? counted : [{ category: '', numerator: null, denominator: null }];
    await transaction.run(sql`
      insert into kept_total (indicator, version, period_from, period_to, units, category, numerator, denominator)
      select ${indicator}, ${version}, ${from}::date, ${to}::date, md5(${units}), t.category, t.numerator::numeric, t.denominator::numeric
      from unnest(${rows.map((row) => row.category)}::text[], ${rows.map((row) => row.numerator)}::text[], ${rows.map((row) => row.denominator)}::text[]) as t(category, numerator, denominator)`);
    return counted;
  },

  /** Of which indicators and periods something is kept. */
  list: (transaction: Transaction): Promise<Wanted[]> => transaction.rows<Wanted>(sql`select distinct indicator, version, period_from as from, period_to as to from kept_total`),

  /** Forgets those of one indicator and period. */
  async drop(transaction: Transaction, { indicator, version, from, to }: Wanted): Promise<void> {
    await transaction.run(sql`delete from kept_total where indicator = ${indicator} and version = ${version} and period_from = ${from}::date and period_to = ${to}::date`);
  },
};
