import type { Statements } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';

/** A kept figure; numbers as PostgreSQL's `numeric` writes them, so that sums stay exact. */
export interface StoredCell {
  unit_key: number;
  numerator: string;
  denominator: string | null;
  digest: Buffer | null;
}

/** The cells of one period and category under some units. */
export async function readCells(database: Statements, periodKey: number, unitKeys: readonly number[], category: string): Promise<StoredCell[]> {
  return database.rows<StoredCell>(sql`
    select unit_key, numerator::text as numerator, denominator::text as denominator, digest from cell
    where period_key = ${periodKey} and category = ${category} and unit_key = any(${unitKeys}::int[])`);
}

/** Rows of a compiled statement (totals, explain) with its parameters in order. */
export async function readCompiled<Row>(database: Statements, statement: string, parameters: readonly unknown[]): Promise<Row[]> {
  return database.rows<Row>(generatedSql(statement, parameters));
}

/** Units of a list of which a register holds anything (where it happened, or where the people live) up to a day: else a zero would be a lie. */
export async function listUnitsWithRecords(database: Statements, register: string, unitKeys: readonly number[], place: 'facility' | 'residence', to: string): Promise<Set<number>> {
  if (!/^[a-z_]+$/.test(register)) throw new Error(`not a register: ${register}`);
  if (unitKeys.length === 0) return new Set();
  const found =
    place === 'facility'
      ? `exists (select 1 from "${register}" x where x.unit_key = k and x.at_date <= $2::date)`
      : `exists (select 1 from residence r join "${register}" x on x.subject_id = r.subject_id and x.at_date <= $2::date where coalesce(r.village, r.commune) = k)`;
  const rows = await database.rows<{ key: number }>(generatedSql(`select k as key from unnest($1::int[]) as k where ${found}`, [unitKeys, to]));
  return new Set(rows.map((row) => row.key));
}
