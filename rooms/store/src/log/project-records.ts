import type { Transaction } from '../database/database.ts';
import { generatedSql } from '../database/sql.ts';
import { writeRows } from '../database/write-rows.ts';
import type { CurrentState } from '../registers/project-record.ts';
import type { RegisterShape } from '../registers/register-shape.ts';
import { foldToState } from './fold-to-state.ts';
import { historyKey } from './read-histories.ts';
import { placeSubjects } from './place-subjects.ts';
import type { StoredRecord } from './record-row.ts';
import type { Site } from './site.ts';

/** What one register loses and gains by a batch. */
interface RegisterChange {
  /** [subject] or [subject, record] keys whose rows must go first. */
  stale: { subjectIds: string[]; recordIds: string[] };
  states: CurrentState[];
}

const chainKey = (record: StoredRecord): string => record.rootId ?? record.id;

function changesOf(fold: RegisterShape['fold'], records: readonly StoredRecord[], past: (record: StoredRecord) => StoredRecord[]): RegisterChange {
  const change: RegisterChange = { stale: { subjectIds: [], recordIds: [] }, states: [] };
  const groups = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const key = fold === 'event' ? chainKey(record) : record.subjectId;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  for (const [key, group] of groups) {
    const first = group[0]!;
    const before = fold === 'event' ? past(first).filter((record) => chainKey(record) === key) : past(first);
    if (before.length > 0) {
      change.stale.subjectIds.push(first.subjectId);
      change.stale.recordIds.push(key);
    }
    const state = foldToState(fold, [...before, ...group]);
    if (state) change.states.push(state);
  }
  return change;
}

async function removeStale(transaction: Transaction, shape: RegisterShape, stale: RegisterChange['stale']): Promise<void> {
  if (stale.subjectIds.length === 0) return;
  for (const table of [shape.main, ...shape.children]) {
    await transaction.run(
      shape.fold === 'event'
        ? generatedSql(
            `delete from "${table.name}" t using unnest($1::uuid[], $2::uuid[]) as s(subject_id, record_id) where t.subject_id = s.subject_id and t.record_id = s.record_id`,
            [stale.subjectIds, stale.recordIds],
          )
        : generatedSql(`delete from "${table.name}" where subject_id = any($1::uuid[])`, [stale.subjectIds]),
    );
  }
}

/** Folds what a batch touched and replaces the rows of the registers, in the batch's own transaction. */
export async function projectRecords(
  site: Site,
  transaction: Transaction,
  batch: readonly StoredRecord[],
  histories: ReadonlyMap<string, StoredRecord[]>,
): Promise<void> {
  const byForm = new Map<string, StoredRecord[]>();
  for (const record of batch) {
    const list = byForm.get(record.form);
    if (list) list.push(record);
    else byForm.set(record.form, [record]);
  }
  for (const [form, records] of byForm) {
    const projection = site.registers.get(form)!;
    const change = changesOf(projection.shape.fold, records, (record) => histories.get(historyKey(form, record.subjectId)) ?? []);
    await removeStale(transaction, projection.shape, change.stale);
    for (const table of projection.project(change.states)) await writeRows(transaction, table.shape, table.rows);
  }
  await placeSubjects(site, transaction, batch);
}
