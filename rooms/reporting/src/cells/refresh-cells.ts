import { type CellRow, type CompiledStatement, type RegisterShape, type TouchedMonths, compileCells, touchedBy } from '@tuyen/indicators';
import type { Indicator } from '@tuyen/programmes';
import { addMonths } from '@tuyen/records';
import { type LogTail, type Store, type Transaction, type CellPeriod, type openUnitHistory, computeCells, dropCellPeriods, ensureCellPeriod, keptTotals, listCellPeriods, lockCells, readCellCursor, readLogTail, sql, writeCellCursor } from '@tuyen/store';

/** What keeping cells needs: the site, and the definitions with their compiled statements. */
export interface CellContext {
  store: Store;
  units: ReturnType<typeof openUnitHistory>;
  shapes: readonly RegisterShape[];
  /** Figures that cells do not add up to. */
  groups: { read(statement: string, parameters: readonly unknown[]): Promise<CellRow[]> };
  indicators: ReadonlyMap<string, Indicator>;
  /** @param everywhere for all units at once */
  statementOf(indicator: Indicator, everywhere?: boolean): CompiledStatement | null;
}

export const indicatorKey = (indicator: string, version: number): string => `${indicator} v${version}`;

/** Compiles each definition once. */
export function makeStatementCache(shapes: readonly RegisterShape[]): CellContext['statementOf'] {
  const cache = new Map<string, CompiledStatement | null>();
  return (indicator, everywhere = false) => {
    const key = `${indicatorKey(indicator.indicator, indicator.version)}${everywhere ? ' everywhere' : ''}`;
    if (!cache.has(key)) cache.set(key, compileCells(indicator, shapes, everywhere));
    return cache.get(key)!;
  };
}

/** Whether records of the tail's days can move a figure of the period. Where a rule looks at other dates than the record's own, it may: too often is right, too seldom is not. */
function mayMove(months: TouchedMonths, period: Omit<CellPeriod, 'key'>, tail: LogTail): boolean {
  if (months.rule === 'onwards') return tail.from <= period.to;
  if (months.rule !== 'month' || months.column !== 'at_date') return true;
  return tail.from <= period.to && addMonths(tail.to, months.following) >= period.from;
}

/** What of a kept period must be computed again: nothing, the units of the tail, or all, where people may be counted far from what was recorded (their household's status). */
function touchedUnits(context: CellContext, period: Omit<CellPeriod, 'key'>, indicator: Indicator, tail: LogTail, tables: ReadonlySet<string>): readonly number[] | null | 'none' {
  const touches = touchedBy(indicator, context.shapes).filter((touch) => tables.has(touch.register) && mayMove(touch.months, period, tail));
  if (touches.length === 0) return 'none';
  return touches.some((touch) => touch.role === 'household') ? null : tail.unitKeys;
}

async function follow(context: CellContext, transaction: Transaction, tail: LogTail): Promise<void> {
  const tables = new Set(context.store.site.shapes.filter((shape) => tail.forms.includes(shape.form)).map((shape) => shape.main.name));
  for (const period of await listCellPeriods(transaction)) {
    const indicator = context.indicators.get(indicatorKey(period.indicator, period.version));
    if (!indicator) continue;
    const units = touchedUnits(context, period, indicator, tail, tables);
    const statement = units === 'none' ? null : context.statementOf(indicator, units === null);
    if (statement && units !== 'none') await computeCells(transaction, period, statement.sql, units);
  }
  for (const total of await keptTotals.list(transaction)) {
    const indicator = context.indicators.get(indicatorKey(total.indicator, total.version));
    if (!indicator || touchedUnits(context, total, indicator, tail, tables) !== 'none') await keptTotals.drop(transaction, total);
  }
}

async function catchUp(context: CellContext, transaction: Transaction): Promise<void> {
  const { key } = context.store.site;
  const tail = await readLogTail(transaction, key, await readCellCursor(transaction, key));
  if (tail === undefined) return;
  if (tail === 'too-long') {
    await dropCellPeriods(transaction);
    const head = await readHead(transaction, key);
    await writeCellCursor(transaction, key, head);
    return;
  }
  await follow(context, transaction, tail);
  await writeCellCursor(transaction, key, tail.seq);
}

async function readHead(transaction: Transaction, siteKey: number): Promise<number> {
  return (await transaction.row<{ last_seq: number }>(sql`select last_seq from site where key = ${siteKey}`))!.last_seq;
}

/** Brings every kept figure up to the end of the log. */
export async function refreshCells(context: CellContext): Promise<void> {
  await context.store.database.transaction(async (transaction) => {
    await lockCells(transaction);
    await catchUp(context, transaction);
  });
}

/**
 * The kept period of an indicator, computed for all units when it is asked for the first time, and up to the end of the log.
 * undefined for an indicator without a numerator.
 */
export async function ensureCells(context: CellContext, indicator: Indicator, from: string, to: string): Promise<CellPeriod | undefined> {
  const statement = context.statementOf(indicator, true);
  if (!statement) return undefined;
  return context.store.database.transaction(async (transaction) => {
    await lockCells(transaction);
    await catchUp(context, transaction);
    const wanted = { indicator: indicator.indicator, version: indicator.version, from, to };
    const { period, isNew } = await ensureCellPeriod(transaction, wanted);
    if (isNew) await computeCells(transaction, period, statement.sql, null);
    return period;
  });
}

/** The figure of units taken together where their cells do not add up: counted when it is asked for the first time, kept until a record may move it. */
export async function ensureTotals(context: CellContext, indicator: Indicator, statement: CompiledStatement, span: { from: string; to: string }, unitKeys: readonly number[]): Promise<{ category: string; numerator: string; denominator: string | null }[]> {
  return context.store.database.transaction(async (transaction) => {
    await lockCells(transaction);
    await catchUp(context, transaction);
    return keptTotals.ensure(transaction, { indicator: indicator.indicator, version: indicator.version, from: span.from, to: span.to }, unitKeys, statement.sql);
  });
}

/** Computes every kept figure again from the registers, for all units: what `follow` must have kept identical. */
export async function recomputeCells(context: CellContext): Promise<number> {
  return context.store.database.transaction(async (transaction) => {
    await lockCells(transaction);
    await catchUp(context, transaction);
    for (const total of await keptTotals.list(transaction)) await keptTotals.drop(transaction, total);
    const periods = await listCellPeriods(transaction);
    for (const period of periods) {
      const indicator = context.indicators.get(indicatorKey(period.indicator, period.version));
      const statement = indicator && context.statementOf(indicator, true);
      if (statement) await computeCells(transaction, period, statement.sql, null);
    }
    return periods.length;
  });
}
