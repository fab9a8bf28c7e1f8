import { sql } from '../database/sql.ts';
import { type RecordRow, type StoredRecord, recordColumns, recordOfRow } from './record-row.ts';
import type { Site } from './site.ts';

/** Every record of one subject, oldest first: the timeline, and what folds need. One range of the primary key. */
export async function listRecordsOf(site: Site, subjectId: string, limit = 500): Promise<StoredRecord[]> {
  const rows = await site.database.rows<RecordRow>(
    sql`select ${recordColumns} from record r join site s on s.key = r.site_key where r.subject_id = ${subjectId} order by r.id desc limit ${limit}`,
    'list-records-of',
  );
  const records: StoredRecord[] = [];
  for (const row of rows.reverse()) records.push(await recordOfRow(site, row));
  return records;
}
