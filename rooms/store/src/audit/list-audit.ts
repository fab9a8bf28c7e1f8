import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** An entry as lists show it; the database shows each reader those that are theirs to read. */
export interface AuditRow {
  seq: number;
  at: string;
  account_id: string;
  unit: string | null;
  act: string;
  subject_id: string | null;
  record_id: string | null;
  facts: Record<string, string | number | boolean>;
}

export interface AuditFilter {
  account?: string;
  subjectId?: string;
  /** Only before this entry: the page after. */
  before?: number;
  /** Days, both inclusive, of Vietnam. */
  from?: string;
  to?: string;
  limit?: number;
}

/** The log of access, newest first (screen «Nhật ký», `tuyen audit list`). */
export async function listAudit(database: Statements, filter: AuditFilter): Promise<AuditRow[]> {
  const dayStart = (day: string | undefined, plus: number): string | null => (day === undefined ? null : new Date(Date.parse(`${day}T00:00:00+07:00`) + plus * 86_400_000).toISOString());
  return database.rows<AuditRow>(sql`
    select a.seq, a.at, a.account_id, u.id as unit, a.act, a.subject_id, a.record_id, a.facts
    from audit a left join unit u on u.key = a.unit_key
    where (${filter.account ?? null}::text is null or a.account_id = ${filter.account ?? null})
      and (${filter.subjectId ?? null}::uuid is null or a.subject_id = ${filter.subjectId ?? null})
      and (${filter.before ?? null}::bigint is null or a.seq < ${filter.before ?? null})
      and (${dayStart(filter.from, 0)}::text is null or a.at >= ${dayStart(filter.from, 0)})
      and (${dayStart(filter.to, 1)}::text is null or a.at < ${dayStart(filter.to, 1)})
    order by a.seq desc limit ${filter.limit ?? 100}`);
}
