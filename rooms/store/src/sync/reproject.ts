import { foldEvent, foldState } from '@tuyen/records';
import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import { writeRows } from '../database/write-rows.ts';
import { foldToState } from '../log/fold-to-state.ts';
import { placeSubjects } from '../log/place-subjects.ts';
import { type RecordRow, type StoredRecord, recordColumns, recordOfRow } from '../log/record-row.ts';
import type { Site } from '../log/site.ts';
import type { CurrentState } from '../registers/project-record.ts';
import type { RegisterShape } from '../registers/register-shape.ts';

/** A chain in which two sites say different things, or did. */
export interface ChainConflict {
  subjectId: string;
  rootId: string;
  form: string;
  /** Ids of the last words; empty where there is no conflict. */
  heads: string[];
}

const chainKey = (record: StoredRecord): string => record.rootId ?? record.id;

function groupsOf(fold: RegisterShape['fold'], records: readonly StoredRecord[]): StoredRecord[][] {
  const groups = new Map<string, StoredRecord[]>();
  for (const record of records) {
    // A correction whose first record has not come yet shows nothing.
    if (record.replaces !== undefined && record.rootId === null) continue;
    const key = fold === 'event' ? `${record.subjectId} ${chainKey(record)}` : record.subjectId;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()];
}

function conflictsIn(form: string, fold: RegisterShape['fold'], group: readonly StoredRecord[]): ChainConflict[] {
  if (group.length < 2) return [];
  const chains = fold === 'event' ? [foldEvent(group)] : foldState(group).conflicts;
  const found = chains.flatMap((chain) => (chain.conflict ? [{ subjectId: group[0]!.subjectId, rootId: chainKey(chain.history[0]!), form, heads: chain.conflict.map((record) => record.id) }] : []));
  // A chain without one closes the card it may have had.
  return found.length > 0 || fold === 'state' ? found : [{ subjectId: group[0]!.subjectId, rootId: chainKey(group[0]!), form, heads: [] }];
}

async function removeRows(transaction: Transaction, shape: RegisterShape, subjects: readonly string[], chains: readonly string[] | undefined): Promise<void> {
  for (const table of [shape.main, ...shape.children]) {
    await transaction.run(
      chains
        ? generatedSql(`delete from "${table.name}" where subject_id = any($1::uuid[]) and record_id = any($2::uuid[])`, [subjects, chains])
        : generatedSql(`delete from "${table.name}" where subject_id = any($1::uuid[])`, [subjects]),
    );
  }
}

/** All records that the registers of this batch's subjects are folded from. */
async function readPast(site: Site, transaction: Transaction, form: string, subjects: readonly string[]): Promise<StoredRecord[]> {
  const rows = await transaction.rows<RecordRow>(
    sql`select ${recordColumns} from record r join site s on s.key = r.site_key where r.subject_id = any(${subjects}::uuid[]) and r.form_key = any(${site.formKeys(form)}::smallint[])`,
    'sync-past',
  );
  const records: StoredRecord[] = [];
  for (const row of rows) records.push(await recordOfRow(site, row));
  return records;
}

/** Event records that correct nothing, are new and whose id is not here twice: their rows are simply added. */
const standsAlone = (shape: RegisterShape, records: readonly StoredRecord[], busy: ReadonlySet<string>): boolean =>
  shape.fold === 'event' && records.every((record) => record.replaces === undefined && !busy.has(record.id));

async function busyIds(transaction: Transaction, records: readonly StoredRecord[]): Promise<Set<string>> {
  const rows = await transaction.rows<{ id: string }>(sql`
    select t.id from unnest(${records.map((record) => record.subjectId)}::uuid[], ${records.map((record) => record.id)}::uuid[]) as t(subject_id, id)
    where (select count(*) from record r where r.subject_id = t.subject_id and r.id = t.id) > 1
       or exists (select 1 from record c where c.subject_id = t.subject_id and c.root_id = t.id)`, 'sync-busy');
  return new Set(rows.map((row) => row.id));
}

async function projectForm(site: Site, transaction: Transaction, form: string, records: readonly StoredRecord[]): Promise<ChainConflict[]> {
  const projection = site.registers.get(form);
  // A form of a later release: kept, shown when it is known.
  if (!projection) return [];
  const { shape } = projection;
  const subjects = [...new Set(records.map((record) => record.subjectId))];
  let states: CurrentState[];
  let conflicts: ChainConflict[] = [];
  if (standsAlone(shape, records, await busyIds(transaction, records))) {
    // Nothing is there as a rule; a row whose record was lost from the log and comes again is.
    await removeRows(transaction, shape, subjects, records.map((record) => record.id));
    states = records.flatMap((record) => foldToState('event', [record]) ?? []);
  } else {
    const groups = groupsOf(shape.fold, await readPast(site, transaction, form, subjects));
    await removeRows(transaction, shape, subjects, shape.fold === 'event' ? groups.map((group) => chainKey(group[0]!)) : undefined);
    states = groups.flatMap((group) => foldToState(shape.fold, group) ?? []);
    conflicts = groups.flatMap((group) => conflictsIn(form, shape.fold, group));
  }
  for (const table of projection.project(states)) await writeRows(transaction, table.shape, table.rows);
  await placeSubjects(site, transaction, records);
  return conflicts;
}

const groupByForm = (records: readonly StoredRecord[]): Map<string, StoredRecord[]> => {
  const byForm = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const list = byForm.get(record.form);
    if (list) list.push(record);
    else byForm.set(record.form, [record]);
  }
  return byForm;
};

/** What could not be shown, by record. */
export interface Unshown {
  siteKey?: number;
  record: StoredRecord;
  code: 'sync.form-unknown' | 'sync.cannot-show' | 'sync.correction-early';
}

async function inSavepoint<Answer>(transaction: Transaction, work: () => Promise<Answer>): Promise<Answer | undefined> {
  await transaction.run(generatedSql('savepoint reproject'));
  try {
    const answer = await work();
    await transaction.run(generatedSql('release savepoint reproject'));
    return answer;
  } catch (error) {
    // The connection is gone: nothing can be decided here.
    if (/^(08|57P)/.test(String((error as { code?: unknown }).code ?? '')) || (error as { client?: unknown }).client) throw error;
    await transaction.run(generatedSql('rollback to savepoint reproject'));
    return undefined;
  }
}

/**
 * Fills the registers from records that came from elsewhere, whatever order they came in. What a register cannot take is left out
 * with its subject's rows of that form, and named.
 */
export async function reproject(site: Site, transaction: Transaction, stored: readonly StoredRecord[]): Promise<{ conflicts: ChainConflict[]; unshown: Unshown[] }> {
  const conflicts: ChainConflict[] = [];
  const unshown: Unshown[] = [];
  for (const [form, records] of groupByForm(stored)) {
    if (!site.registers.has(form)) unshown.push(...records.map((record) => ({ record, code: 'sync.form-unknown' as const })));
    unshown.push(...records.filter((record) => record.replaces !== undefined && record.rootId === null).map((record) => ({ record, code: 'sync.correction-early' as const })));
    const all = await inSavepoint(transaction, () => projectForm(site, transaction, form, records));
    if (all) {
      conflicts.push(...all);
      continue;
    }
    for (const subjectId of new Set(records.map((record) => record.subjectId))) {
      const mine = records.filter((record) => record.subjectId === subjectId);
      const one = await inSavepoint(transaction, () => projectForm(site, transaction, form, mine));
      if (one) conflicts.push(...one);
      else unshown.push(...mine.map((record) => ({ record, code: 'sync.cannot-show' as const })));
    }
  }
  return { conflicts, unshown };
}
