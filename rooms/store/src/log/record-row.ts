import type { LogRecord } from '@tuyen/records';
import { type Sql, sql } from '../database/sql.ts';
import type { Cell, RowShape } from '../database/write-rows.ts';
import type { Site } from './site.ts';

/** The log's table, in the order its rows are written. */
export const RECORD_ROW: RowShape = {
  table: 'record',
  columns: [
    { name: 'id', type: 'uuid' },
    { name: 'subject_id', type: 'uuid' },
    { name: 'root_id', type: 'uuid' },
    { name: 'replaces', type: 'uuid' },
    { name: 'seq', type: 'bigint' },
    { name: 'at', type: 'timestamptz' },
    { name: 'entered_at', type: 'timestamptz' },
    { name: 'site_key', type: 'smallint' },
    { name: 'form_key', type: 'smallint' },
    { name: 'unit_key', type: 'int' },
    { name: 'by_key', type: 'int' },
    { name: 'at_is_date', type: 'boolean' },
    { name: 'withdrawn', type: 'boolean' },
    { name: 'hash', type: 'bytea' },
    { name: 'reason', type: 'text' },
    { name: 'data', type: 'json' },
    { name: 'compartments', type: 'int' },
  ],
};

/** A record on its way into the log, with the keys its row needs. */
export interface StoredRecord extends LogRecord {
  rootId: string | null;
  formKey: number;
  unitKey: number;
  byKey: number;
  /** Exact text kept in `data` and covered by the hash. */
  dataText: string;
}

/** @param compartments bits of the closed compartments that claim the record */
export function rowOfRecord(record: StoredRecord, siteKey: number, compartments: number): Cell[] {
  const atIsDate = record.at.length === 10;
  return [
    record.id,
    record.subjectId,
    record.rootId,
    record.replaces ?? null,
    record.seq,
    atIsDate ? `${record.at}T00:00:00+07:00` : record.at,
    record.enteredAt,
    siteKey,
    record.formKey,
    record.unitKey,
    record.byKey,
    atIsDate,
    record.withdrawn ?? false,
    `\\x${record.hash}`,
    record.reason ?? null,
    record.dataText,
    compartments,
  ];
}

/** A row as `recordColumns` reads it. */
export interface RecordRow {
  id: string;
  subject_id: string;
  root_id: string | null;
  replaces: string | null;
  seq: number;
  at: string;
  entered_at: string;
  site_id: string;
  form_key: number;
  unit_key: number;
  by_key: number;
  withdrawn: boolean;
  hash: string;
  reason: string | null;
  data: string;
}

/** Columns of `record r` joined to `site s`, times written as the record has them, data as its exact text. */
export const recordColumns: Sql = sql`r.id, r.subject_id, r.root_id, r.replaces, r.seq,
  case when r.at_is_date then to_char(r.at, 'YYYY-MM-DD') else to_char(r.at, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') end as at,
  to_char(r.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as entered_at,
  s.id as site_id, r.form_key, r.unit_key, r.by_key, r.withdrawn, encode(r.hash, 'hex') as hash, r.reason, r.data::text as data`;

/** The record a row holds. @throws Error for a row that names a form or unit the site does not have: damage, not data. */
export async function recordOfRow(site: Site, row: RecordRow): Promise<StoredRecord> {
  const form = site.formByKey.get(row.form_key);
  const unit = site.unitId(row.unit_key);
  if (!form || unit === undefined) throw new Error(`record ${row.seq} of the log names a form or unit that is not in the tables`);
  return {
    id: row.id,
    form: form.form,
    formVersion: form.version,
    subjectType: form.subject,
    subjectId: row.subject_id,
    unit,
    at: row.at,
    by: await site.authorId(row.by_key),
    enteredAt: row.entered_at,
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.withdrawn ? { withdrawn: true } : {}),
    data: JSON.parse(row.data),
    site: row.site_id,
    seq: row.seq,
    hash: row.hash,
    rootId: row.root_id,
    formKey: row.form_key,
    unitKey: row.unit_key,
    byKey: row.by_key,
    dataText: row.data,
  };
}
