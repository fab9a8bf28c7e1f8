import { GENESIS_HASH, type LogRecord } from '@tuyen/records';
import { type Store, type StoredRecord, syncTables } from '@tuyen/store';
import type { Run } from '../protocol/run.ts';

type Row = Parameters<typeof syncTables.recordOfRow>[1] & { before?: string | null };

/** A stored record without the keys its row needs. */
export function bareRecord({ rootId: _rootId, formKey: _formKey, unitKey: _unitKey, byKey: _byKey, dataText: _dataText, ...record }: StoredRecord): LogRecord {
  return record;
}

/** Rows that follow one another in one log become one run; the first of each needs the hash before it. */
export async function runsOfRows(store: Store, rows: readonly Row[]): Promise<Run[]> {
  const runs: (Run & { records: LogRecord[] })[] = [];
  for (const row of rows) {
    const record = bareRecord(await syncTables.recordOfRow(store.site, row));
    const run = runs.at(-1);
    const last = run?.records.at(-1);
    if (run && last && run.log === record.site && last.seq + 1 === record.seq && last.hash === row.before) run.records.push(record);
    else runs.push({ log: record.site, after: { seq: record.seq - 1, hash: row.before ?? GENESIS_HASH }, records: [record] });
  }
  return runs;
}

/** About what a record takes as text. */
export const bytesOf = (row: { data: string }): number => 260 + row.data.length;

/** As many rows as fit, at least one. */
export function fitRows<R extends { data: string }>(rows: readonly R[], bytes: number): R[] {
  let room = bytes;
  const end = rows.findIndex((row) => (room -= bytesOf(row)) < 0);
  return end < 0 ? [...rows] : rows.slice(0, Math.max(1, end));
}
