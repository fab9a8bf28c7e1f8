import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A step of a report without its paper. */
export interface ReportStepRow {
  record_id: string;
  of: number;
  step: string;
  at: string;
  entered_at: string;
  site_id: string;
  seq: number;
  by_key: number;
}

/** Steps of one report and period for some units (the board of who is late); a month of 180 communes is some seven hundred rows. */
export async function listReportSteps(database: Statements, report: string, period: string, unitKeys: readonly number[]): Promise<ReportStepRow[]> {
  return database.rows<ReportStepRow>(sql`
    select t.record_id, t."of", t.step, to_char(r.at, 'YYYY-MM-DD') as at, to_char(r.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as entered_at, s.id as site_id, r.seq, r.by_key
    from report_step t join record r on r.subject_id = t.subject_id and r.id = t.record_id join site s on s.key = r.site_key
    where t.report = ${report} and t.period = ${period} and t."of" = any(${unitKeys}::int[])`);
}
