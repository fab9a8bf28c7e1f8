import { createHash } from 'node:crypto';
import { Refusal, type UnitBook } from '@tuyen/records';
import type { Transaction } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { Store } from '../../open-store.ts';
import { replaceUnits } from '../load-units.ts';
import { deleteUnits, moveAccounts, unitsInUse } from './count-affected.ts';
import { type UnitChangePreview, planUnitChange } from './plan-unit-change.ts';
import { readUnitRows } from './read-unit-rows.ts';
import { type UnitChangeRow, addUnitChange, findAppliedChange, listUnitChanges, markUndone } from './unit-change-table.ts';
import { differingUnits, pickUnits, unitIdsOf } from './unit-snapshot.ts';
import { UnitBookCache } from './unit-book-cache.ts';

/** Units of this site in time, and the changes applied here. */
export interface UnitHistory {
  /** All units of all times, as the database holds them now. */
  book(): Promise<UnitBook>;
  preview(file: string, text: string): Promise<UnitChangePreview>;
  /** @throws Refusal `unit-change.refused` with the findings, `unit-change.applied-already` */
  apply(file: string, text: string, by: string): Promise<UnitChangePreview & { key: number }>;
  /** @param which number of the change, or the text of its file. @throws Refusal `unit-change.unknown`, `unit-change.built-upon`, `unit-change.in-use` */
  undo(which: number | { text: string }, by: string): Promise<UnitChangeRow>;
  list(): Promise<UnitChangeRow[]>;
}

const digestOf = (text: string): string => createHash('sha256').update(text.normalize('NFC').replaceAll('\r\n', '\n')).digest('hex');

/** One number for «units are being changed». */
const UNIT_LOCK = 7_120_2028;

/** Kept figures of later days may lean on the tree (levels of care): they are computed again when asked. */
async function forgetCells(transaction: Transaction, day: string): Promise<void> {
  await transaction.run(sql`delete from cell_period where period_to >= ${day}::date`);
  await transaction.run(sql`delete from kept_total where period_to >= ${day}::date`);
}

async function applyChange(store: Store, transaction: Transaction, file: string, text: string, by: string): Promise<UnitChangePreview & { key: number }> {
  await transaction.run(sql`select pg_advisory_xact_lock(${UNIT_LOCK})`);
  const digest = digestOf(text);
  const known = await findAppliedChange(transaction, digest);
  if (known) throw new Refusal('unit-change.applied-already', { change: known.key, file: known.file });
  const { rowsBefore, rowsAfter, ...preview } = await planUnitChange(store, transaction, file, text);
  if (preview.findings.length > 0) throw new Refusal('unit-change.refused', { file, count: preview.findings.length }, preview.findings);
  await replaceUnits(transaction, rowsAfter, 'change');
  await moveAccounts(transaction, preview.accounts);
  await forgetCells(transaction, preview.from);
  const key = await addUnitChange(transaction, { file, instrument: preview.instrument, first_day: preview.from, content: text, digest, before: rowsBefore, after: rowsAfter, accounts: preview.accounts, applied_by: by });
  return { ...preview, key };
}

async function readApplied(transaction: Transaction, which: number | { text: string }): Promise<UnitChangeRow> {
  const found = typeof which === 'number' ? (await listUnitChanges(transaction, 'applied')).find((change) => change.key === which) : await findAppliedChange(transaction, digestOf(which.text));
  if (!found) throw new Refusal('unit-change.unknown', { change: typeof which === 'number' ? which : '' });
  return found;
}

async function undoChange(store: Store, transaction: Transaction, which: number | { text: string }, by: string): Promise<UnitChangeRow> {
  await transaction.run(sql`select pg_advisory_xact_lock(${UNIT_LOCK})`);
  const change = await readApplied(transaction, which);
  const touched = unitIdsOf(change.before, change.after);
  const later = differingUnits(change.after, pickUnits(await readUnitRows(transaction), touched)).ids;
  if (later.length > 0) throw new Refusal('unit-change.built-upon', { change: change.key, unit: later.slice(0, 5).join(', ') });
  const kept = new Set(change.before.units.map((unit) => unit.id));
  const created = change.after.units.map((unit) => unit.id).filter((id) => !kept.has(id));
  await moveAccounts(transaction, change.accounts.map(({ account, from, to }) => ({ account, from: to, to: from })));
  const used = await unitsInUse(transaction, store.site.shapes, created);
  if (used.length > 0) throw new Refusal('unit-change.in-use', { change: change.key, unit: used.slice(0, 5).join(', ') });
  await replaceUnits(transaction, change.before, 'change');
  await deleteUnits(transaction, created);
  await forgetCells(transaction, change.first_day);
  await markUndone(transaction, change.key, by);
  return { ...change, state: 'undone', undone_by: by };
}

/** Opens the units of a site in time. */
export function openUnitHistory(store: Store): UnitHistory {
  const { database } = store;
  const cache = new UnitBookCache(store);
  return {
    book: () => cache.read(),
    preview: async (file, text) => {
      const { rowsBefore: _, rowsAfter: __, ...preview } = await planUnitChange(store, database, file, text);
      return preview;
    },
    apply: async (file, text, by) => {
      const applied = await database.transaction((transaction) => applyChange(store, transaction, file, text, by));
      await store.site.refreshUnits();
      return applied;
    },
    undo: async (which, by) => {
      const undone = await database.transaction((transaction) => undoChange(store, transaction, which, by));
      await store.site.refreshUnits();
      return undone;
    },
    list: () => listUnitChanges(database),
  };
}
