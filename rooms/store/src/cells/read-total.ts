import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A figure that was handed in as a total. */
export interface TotalRow {
  unit_key: number;
  category: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  derived: boolean;
  source: string;
  subject_id: string;
  record_id: string;
}

/** Totals handed in for an indicator, a period and some units; the newest of each stands in the register. */
export async function listTotals(database: Statements, indicator: string, period: string, unitKeys: readonly number[], category: string): Promise<TotalRow[]> {
  return database.rows<TotalRow>(sql`
    select "of" as unit_key, coalesce(category, '') as category, value, numerator, denominator, coalesce(derived, false) as derived, source, subject_id, record_id from total
    where indicator = ${indicator} and period = ${period} and "of" = any(${unitKeys}::int[]) and coalesce(category, '') = ${category}`);
}

/** Periods for which an indicator has totals for a unit. */
export async function listTotalPeriods(database: Statements, unitKey: number): Promise<{ indicator: string; period: string }[]> {
  return database.rows(sql`select distinct indicator, period from total where "of" = ${unitKey}`);
}
