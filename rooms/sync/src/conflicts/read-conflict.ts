import { type DataValue, type RecordData, canonicalData } from '@tuyen/records';
import { type Site, type StoredRecord, listRecordsOf, type syncTables } from '@tuyen/store';

/** One version of a record that two sites say differently. */
export interface ConflictVersion {
  recordId: string;
  site: string;
  unit: string;
  by: string;
  at: string;
  enteredAt: string;
  reason: string | null;
  withdrawn: boolean;
  data: RecordData;
  /** The one that stands until somebody decides. */
  stands: boolean;
}

/** A card: both versions, and the fields in which they differ. */
export interface Conflict {
  subjectId: string;
  rootId: string;
  form: string;
  formVersion: number;
  openedAt: string;
  due: string;
  versions: ConflictVersion[];
  fields: { field: string; values: (DataValue | undefined)[] }[];
}

function differences(versions: readonly ConflictVersion[]): Conflict['fields'] {
  const fields = [...new Set(versions.flatMap((version) => Object.keys(version.data)))].sort();
  const says = (value: DataValue | undefined): string => (value === undefined ? '' : canonicalData({ value }));
  return fields.map((field) => ({ field, values: versions.map((version) => version.data[field]) })).filter(({ values }) => new Set(values.map(says)).size > 1);
}

const versionOf = (record: StoredRecord, stands: boolean): ConflictVersion => ({
  recordId: record.id,
  site: record.site,
  unit: record.unit,
  by: record.by,
  at: record.at,
  enteredAt: record.enteredAt,
  reason: record.reason ?? null,
  withdrawn: record.withdrawn ?? false,
  data: record.data,
  stands,
});

type ConflictRow = Awaited<ReturnType<typeof syncTables.listConflicts>>[number];

/**
 * Reads one card through a store: what whoever asks may not see is not in it.
 * @returns undefined where fewer than two versions are to be seen
 */
export async function readConflict(site: Site, row: ConflictRow): Promise<(Conflict & { heads: StoredRecord[] }) | undefined> {
  const records = await listRecordsOf(site, row.subject_id, 5000);
  const heads = row.heads.flatMap((id) => records.find((record) => record.id === id) ?? []);
  const last = heads.at(-1);
  if (!last || heads.length < 2) return undefined;
  const versions = heads.map((record) => versionOf(record, record === last));
  return { subjectId: row.subject_id, rootId: row.root_id, form: row.form, formVersion: last.formVersion, openedAt: row.opened_at.toISOString(), due: String(row.due), versions, fields: differences(versions), heads };
}
