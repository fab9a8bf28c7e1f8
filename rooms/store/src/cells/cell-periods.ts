import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import { type RowShape, writeRows } from '../database/write-rows.ts';

/** Which figures are kept: one indicator version over one period. */
export interface CellPeriod {
  key: number;
  indicator: string;
  version: number;
  from: string;
  to: string;
}

const CELL: RowShape = {
  table: 'cell',
  columns: [
    { name: 'period_key', type: 'int' },
    { name: 'unit_key', type: 'int' },
    { name: 'category', type: 'text' },
    { name: 'numerator', type: 'numeric' },
    { name: 'denominator', type: 'numeric' },
    { name: 'digest', type: 'bytea' },
  ],
};

/** One number for «the cells are being changed»: refreshes of several processes go one after another. */
const CELL_LOCK = 7_120_2026;

export async function lockCells(transaction: Transaction): Promise<void> {
  await transaction.run(sql`select pg_advisory_xact_lock(${CELL_LOCK})`);
}

export async function listCellPeriods(transaction: Transaction): Promise<CellPeriod[]> {
  return transaction.rows<CellPeriod>(sql`select key, indicator, version, period_from as from, period_to as to from cell_period order by key`);
}

async function findCellPeriod(transaction: Transaction, period: Omit<CellPeriod, 'key'>): Promise<CellPeriod | undefined> {
  return transaction.row<CellPeriod>(sql`select key, indicator, version, period_from as from, period_to as to from cell_period
    where indicator = ${period.indicator} and version = ${period.version} and period_from = ${period.from}::date and period_to = ${period.to}::date`);
}

async function addCellPeriod(transaction: Transaction, period: Omit<CellPeriod, 'key'>): Promise<CellPeriod> {
  const row = await transaction.row<{ key: number }>(sql`insert into cell_period (indicator, version, period_from, period_to)
    values (${period.indicator}, ${period.version}, ${period.from}::date, ${period.to}::date) returning key`);
  return { ...period, key: row!.key };
}

/** The kept period, and whether it was added just now, so that its cells are still to be computed. */
export async function ensureCellPeriod(transaction: Transaction, wanted: Omit<CellPeriod, 'key'>): Promise<{ period: CellPeriod; isNew: boolean }> {
  const known = await findCellPeriod(transaction, wanted);
  return known ? { period: known, isNew: false } : { period: await addCellPeriod(transaction, wanted), isNew: true };
}

/** Forgets every kept figure: they are computed again when asked. */
export async function dropCellPeriods(transaction: Transaction): Promise<void> {
  await transaction.run(sql`delete from cell`);
  await transaction.run(sql`delete from cell_period`);
  await transaction.run(sql`delete from kept_total`);
}

/**
 * Computes the cells of a period again, for some units or (null) for all, by a compiled statement with parameters from, to, units.
 */
export async function computeCells(transaction: Transaction, period: CellPeriod, statement: string, unitKeys: readonly number[] | null): Promise<void> {
  await transaction.run(sql`delete from cell where period_key = ${period.key} and (${unitKeys}::int[] is null or unit_key = any(${unitKeys}::int[]))`);
  // Asked first and written then: PostgreSQL counts with several processes only where it need not write in the same statement.
  const cells = await transaction.rows<{ unit_key: number; category: string; numerator: string; denominator: string | null; digest: string | null }>(
    generatedSql(
      `select c.unit_key, c.category, c.numerator::text, c.denominator::text, '\\x' || encode(c.digest, 'hex') as digest from (${statement}) c where c.unit_key is not null`,
      [period.from, period.to, unitKeys],
    ),
  );
  await writeRows(transaction, CELL, cells.map((cell) => [period.key, cell.unit_key, cell.category, cell.numerator, cell.denominator, cell.digest]));
}

/** How far the cells have followed a site's log; 0 at first. */
export async function readCellCursor(transaction: Transaction, siteKey: number): Promise<number> {
  return (await transaction.row<{ seq: number }>(sql`select seq from cell_cursor where site_key = ${siteKey}`))?.seq ?? 0;
}

export async function writeCellCursor(transaction: Transaction, siteKey: number, seq: number): Promise<void> {
  await transaction.run(sql`insert into cell_cursor (site_key, seq) values (${siteKey}, ${seq}) on conflict (site_key) do update set seq = excluded.seq`);
}
