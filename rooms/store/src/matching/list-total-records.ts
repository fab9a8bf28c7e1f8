import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A total as it stands, with what a correction must name. */
export interface TotalRecord {
  subject_id: string;
  record_id: string;
  newest_id: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  derived: boolean | null;
  source: string;
}

/** Totals already in the log for these figures. */
export async function listTotalRecords(database: Statements, subjectIds: readonly string[]): Promise<TotalRecord[]> {
  return database.rows<TotalRecord>(sql`
    select t.subject_id, t.record_id, t.value, t.numerator, t.denominator, t.derived, t.source,
      (select r.id from record r where r.subject_id = t.subject_id order by r.seq desc limit 1) as newest_id
    from total t where t.subject_id = any(${subjectIds}::uuid[])`);
}
