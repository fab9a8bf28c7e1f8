import { type LogRecord, canonicalData } from '@tuyen/records';
import type { Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Cell, type RowShape, writeRows } from '../database/write-rows.ts';
import { RECORD_ROW, type RecordRow, type StoredRecord, recordColumns, recordOfRow, rowOfRecord } from '../log/record-row.ts';
import type { Site } from '../log/site.ts';
import { learnUnits } from '../units/learn-units.ts';

const LINK_ROW: RowShape = {
  table: 'record_link',
  columns: [
    { name: 'site_key', type: 'smallint' },
    { name: 'seq', type: 'bigint' },
    { name: 'before', type: 'bytea' },
  ],
};

/** A record from another site on its way into the log here. */
export interface ForeignRecord {
  record: LogRecord;
  siteKey: number;
  /** Hash before it, where its predecessor is not here. */
  before: string | undefined;
}

/** Everything a row names is known here before the transaction begins. */
export async function learnNames(site: Site, records: readonly LogRecord[]): Promise<void> {
  await learnUnits(site.database, site, [...new Set(records.map((record) => record.unit))]);
  for (const record of new Map(records.map((record) => [`${record.form} ${record.formVersion}`, record])).values()) await site.learnForm(record.form, record.formVersion, record.subjectType);
  for (const by of new Set(records.map((record) => record.by))) await site.authorKey(by);
}

/** Roots of correction chains: of this batch, and of what is here already about the same subjects. */
async function findRoots(transaction: Transaction, records: readonly LogRecord[]): Promise<Map<string, string>> {
  const replaced = records.flatMap((record) => (record.replaces === undefined ? [] : [record]));
  const roots = new Map<string, string>();
  if (replaced.length > 0) {
    const known = await transaction.rows<{ id: string; root: string }>(
      sql`select r.id, coalesce(r.root_id, r.id) as root from record r
          join unnest(${replaced.map((record) => record.subjectId)}::uuid[], ${replaced.map((record) => record.replaces)}::uuid[]) as t(subject_id, id) on r.subject_id = t.subject_id and r.id = t.id
          where r.replaces is null or r.root_id is not null`,
    );
    for (const { id, root } of known) roots.set(id, root);
  }
  for (const record of records) if (record.replaces === undefined) roots.set(record.id, record.id);
  for (let found = true; found; ) {
    found = false;
    for (const { id, replaces } of replaced) {
      const root = roots.get(replaces!);
      if (root === undefined || roots.has(id)) continue;
      roots.set(id, root);
      found = true;
    }
  }
  return roots;
}

/** Corrections that came before what they correct find their chain now. Gives their subjects. */
async function joinOrphans(transaction: Transaction, subjects: readonly string[]): Promise<void> {
  for (;;) {
    const joined = await transaction.run(sql`
      update record o set root_id = coalesce(p.root_id, p.id) from record p
      where o.subject_id = any(${subjects}::uuid[]) and o.replaces is not null and o.root_id is null
        and p.subject_id = o.subject_id and p.id = o.replaces and (p.replaces is null or p.root_id is not null)`);
    if (joined === 0) return;
  }
}

/** Writes records of other sites into the log. The names they use must be known, and the logs locked. */
export async function writeRecords(site: Site, transaction: Transaction, foreign: readonly ForeignRecord[]): Promise<StoredRecord[]> {
  if (foreign.length === 0) return [];
  const records = foreign.map(({ record }) => record);
  const roots = await findRoots(transaction, records);
  const stored: StoredRecord[] = [];
  for (const record of records) {
    stored.push({
      ...record,
      rootId: record.replaces === undefined ? null : (roots.get(record.id) ?? null),
      formKey: await site.learnForm(record.form, record.formVersion, record.subjectType),
      unitKey: site.unitKey(record.unit)!,
      byKey: await site.authorKey(record.by),
      dataText: canonicalData(record.data),
    });
  }
  await writeRows(transaction, RECORD_ROW, stored.map((record, index) => rowOfRecord(record, foreign[index]!.siteKey, site.access.compartmentsOf(site.formByKey.get(record.formKey)!, record.data, record.at))));
  const links = foreign.flatMap(({ record, siteKey, before }): Cell[][] => (before === undefined ? [] : [[siteKey, record.seq, `\\x${before}`]]));
  await writeRows(transaction, LINK_ROW, links);
  const orphans = stored.some((record) => record.replaces !== undefined && record.rootId === null);
  const mayBeAwaited = await transaction.row(sql`select 1 from record where subject_id = any(${records.map((record) => record.subjectId)}::uuid[]) and replaces is not null and root_id is null limit 1`);
  if (orphans || mayBeAwaited) await joinOrphans(transaction, [...new Set(records.map((record) => record.subjectId))]);
  return stored;
}

/** Pieces of logs that another says otherwise now. */
export async function removePieces(transaction: Transaction, pieces: readonly { siteKey: number; seq: number }[]): Promise<void> {
  if (pieces.length === 0) return;
  const keys = sql`select * from unnest(${pieces.map((piece) => piece.siteKey)}::smallint[], ${pieces.map((piece) => piece.seq)}::bigint[])`;
  await transaction.run(sql`delete from record where (site_key, seq) in (${keys})`);
  await transaction.run(sql`delete from record_link where (site_key, seq) in (${keys})`);
  await transaction.run(sql`delete from record_parked where (site_key, seq) in (${keys})`);
}

/** The links that are links of the chain again, since what lay before has come. */
export async function dropLinks(transaction: Transaction, siteKey: number, upTo: number): Promise<void> {
  await transaction.run(sql`delete from record_link where site_key = ${siteKey} and seq <= ${upTo}`);
}

/** Rows just written, as they are read: with their keys and chains. */
export async function readStored(site: Site, transaction: Transaction, rows: readonly { siteKey: number; record: LogRecord }[]): Promise<StoredRecord[]> {
  const read = await transaction.rows<RecordRow>(
    sql`select ${recordColumns} from record r join site s on s.key = r.site_key
        join unnest(${rows.map((row) => row.siteKey)}::smallint[], ${rows.map((row) => row.record.seq)}::bigint[]) as t(site_key, seq) on t.site_key = r.site_key and t.seq = r.seq`,
    'sync-stored',
  );
  const stored: StoredRecord[] = [];
  for (const row of read) stored.push(await recordOfRow(site, row));
  return stored;
}
