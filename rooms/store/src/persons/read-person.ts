import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type RecordRow, type StoredRecord, recordColumns, recordOfRow } from '../log/record-row.ts';
import type { Site } from '../log/site.ts';

/** Every record of one subject, oldest first: the timeline, and what folds need. One range of the primary key. */
export async function listRecordsOf(site: Site, subjectId: string, limit = 500): Promise<StoredRecord[]> {
  const rows = await site.database.rows<RecordRow>(
    sql`select ${recordColumns} from record r join site s on s.key = r.site_key where r.subject_id = ${subjectId} order by r.id desc limit ${limit}`,
  );
  const records: StoredRecord[] = [];
  for (const row of rows.reverse()) records.push(await recordOfRow(site, row));
  return records;
}

export interface ResidenceRow {
  kind: string;
  from: string;
  to: string | null;
  commune: string | null;
  village: string | null;
}

/** Where a person has lived, newest first. */
export async function listResidences(database: Statements, personId: string): Promise<ResidenceRow[]> {
  return database.rows<ResidenceRow>(sql`
    select r.kind, r."from", r."to",
      (select n.name from unit_name n where n.unit_key = r.commune order by n.valid_from desc nulls last limit 1) as commune,
      (select n.name from unit_name n where n.unit_key = r.village order by n.valid_from desc nulls last limit 1) as village
    from residence r where r.subject_id = ${personId} order by r."from" desc`);
}

export interface CardRow {
  number: string;
  from: string;
  to: string | null;
  registered_facility: string | null;
}

/** A person's insurance cards, newest first. */
export async function listCards(database: Statements, personId: string): Promise<CardRow[]> {
  return database.rows<CardRow>(sql`select number, "from", "to", registered_facility from insurance_card where subject_id = ${personId} order by "from" desc`);
}
