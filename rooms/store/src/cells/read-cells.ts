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

/** Whether a register holds anything of these units (where it happened) up to a day: else a zero would be a lie. */
export async function hasRecords(database: Statements, register: string, unitKeys: readonly number[], place: 'facility' | 'residence', to: string): Promise<boolean> {
  if (!/^[a-z_]+$/.test(register)) throw new Error(`not a register: ${register}`);
  const statement =
    place === 'facility'
      ? `select 1 from "${register}" where unit_key = any($1::int[]) and at_date <= $2::date limit 1`
      : `select 1 from residence r join "${register}" x on x.subject_id = r.subject_id and x.at_date <= $2::date where r.commune = any($1::int[]) or r.village = any($1::int[]) limit 1`;
  return (await database.row(generatedSql(statement, [unitKeys, to]))) !== undefined;
}
