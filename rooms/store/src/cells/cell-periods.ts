import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';

/** Which figures are kept: one indicator version over one period. */
export interface CellPeriod {
  key: number;
  indicator: string;
  version: number;
  from: string;
  to: string;
}

/** One number for «the cells are being changed»: refreshes of several processes go one after another. */
const CELL_LOCK = 7_120_2026;

export async function lockCells(transaction: Transaction): Promise<void> {
  await transaction.run(sql`select pg_advisory_xact_lock(${CELL_LOCK})`);
}

export async function listCellPeriods(transaction: Transaction): Promise<CellPeriod[]> {
  return transaction.rows<CellPeriod>(sql`select key, indicator, version, period_from as from, period_to as to from cell_period order by key`);
}

export async function findCellPeriod(transaction: Transaction, period: Omit<CellPeriod, 'key'>): Promise<CellPeriod | undefined> {
  return transaction.row<CellPeriod>(sql`select key, indicator, version, period_from as from, period_to as to from cell_period
    where indicator = ${period.indicator} and version = ${period.version} and period_from = ${period.from}::date and period_to = ${period.to}::date`);
}

export async function addCellPeriod(transaction: Transaction, period: Omit<CellPeriod, 'key'>): Promise<CellPeriod> {
  const row = await transaction.row<{ key: number }>(sql`insert into cell_period (indicator, version, period_from, period_to)
    values (${period.indicator}, ${period.version}, ${period.from}::date, ${period.to}::date) returning key`);
  return { ...period, key: row!.key };
}

/** Forgets every kept figure: they are computed again when asked. */
export async function dropCellPeriods(transaction: Transaction): Promise<void> {
  await transaction.run(sql`delete from cell`);
  await transaction.run(sql`delete from cell_period`);
}

/**
 * Computes the cells of a period again, for some units or (null) for all, by a compiled statement with parameters from, to, units.
 */
export async function computeCells(transaction: Transaction, period: CellPeriod, statement: string, unitKeys: readonly number[] | null): Promise<void> {
  await transaction.run(sql`delete from cell where period_key = ${period.key} and (${unitKeys}::int[] is null or unit_key = any(${unitKeys}::int[]))`);
  await transaction.run(
    generatedSql(
      `insert into cell (period_key, unit_key, category, numerator, denominator, digest)
       select $4::int, c.unit_key, c.category, c.numerator, c.denominator, c.digest from (${statement}) c where c.unit_key is not null`,
      [period.from, period.to, unitKeys, period.key],
    ),
  );
}

/** How far the cells have followed a site's log; 0 at first. */
export async function readCellCursor(transaction: Transaction, siteKey: number): Promise<number> {
  return (await transaction.row<{ seq: number }>(sql`select seq from cell_cursor where site_key = ${siteKey}`))?.seq ?? 0;
}

export async function writeCellCursor(transaction: Transaction, siteKey: number, seq: number): Promise<void> {
  await transaction.run(sql`insert into cell_cursor (site_key, seq) values (${siteKey}, ${seq}) on conflict (site_key) do update set seq = excluded.seq`);
}
