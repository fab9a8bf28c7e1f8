import type { Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { PreparedRecord } from './prepare-record.ts';
import { type RecordRow, type StoredRecord, recordColumns, recordOfRow } from './record-row.ts';
import type { Site } from './site.ts';

/** What the log already holds about the subjects whose registers must be folded again. */
export interface Histories {
  /** By `formId subjectId`. */
  records: ReadonlyMap<string, StoredRecord[]>;
  /** First record of the chain a correction belongs to; null for a first record. */
  rootOf(record: PreparedRecord): string | null;
  /** false when the record it replaces is neither in the log nor earlier in this batch. */
  admit(record: PreparedRecord): boolean;
}

export const historyKey = (form: string, subjectId: string): string => `${form} ${subjectId}`;

/** A fold needs the past only where there can be one that matters: state forms, and corrections of acts. */
const needsHistory = (record: PreparedRecord): boolean => record.form.fold === 'state' || record.draft.replaces !== undefined;

/** Reads, in one statement, all records that the folds of this batch need. */
export async function readHistories(site: Site, transaction: Transaction, batch: readonly PreparedRecord[]): Promise<Histories> {
  const records = new Map<string, StoredRecord[]>();
  const subjects = [...new Set(batch.filter(needsHistory).map((record) => record.draft.subjectId))];
  if (subjects.length > 0) {
    const forms = new Set(batch.filter(needsHistory).map((record) => record.form.form));
    const formKeys = [...forms].flatMap((form) => site.formKeys(form));
    const rows = await transaction.rows<RecordRow>(
      sql`select ${recordColumns} from record r join site s on s.key = r.site_key
          where r.subject_id = any(${subjects}::uuid[]) and r.form_key = any(${formKeys}::smallint[])`,
      'append-histories',
    );
    for (const row of rows) {
      const record = await recordOfRow(site, row);
      const key = historyKey(record.form, record.subjectId);
      records.set(key, [...(records.get(key) ?? []), record]);
    }
  }
  /** Root of every record a correction may name: of the log, and of this batch as it is admitted. */
  const roots = new Map<string, string>();
  for (const list of records.values()) for (const record of list) roots.set(`${record.subjectId} ${record.id}`, record.rootId ?? record.id);
  for (const record of batch) if (record.draft.replaces === undefined) roots.set(`${record.draft.subjectId} ${record.draft.id}`, record.draft.id);
  const rootOf = (record: PreparedRecord): string | null =>
    record.draft.replaces === undefined ? null : (roots.get(`${record.draft.subjectId} ${record.draft.replaces}`) ?? null);
  return {
    records,
    rootOf,
    admit(record) {
      const root = rootOf(record);
      if (root === null) return false;
      roots.set(`${record.draft.subjectId} ${record.draft.id}`, root);
      return true;
    },
  };
}
