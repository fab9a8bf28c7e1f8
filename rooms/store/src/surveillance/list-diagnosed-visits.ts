import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A visit with the ICD-10 codes that were looked for. */
export interface DiagnosedVisitRow {
  record_id: string;
  subject_id: string;
  person_name: string;
  at: string;
  unit_name: string;
  codes: string[];
}

/** Visits of a stretch of days at some units with a diagnosis of some ICD-10 categories (`A90`), newest first (proposed cases on Hôm nay). */
export async function listDiagnosedVisits(
  database: Statements,
  { units, from, to, categories, limit }: { units: readonly number[]; from: string; to: string; categories: readonly string[]; limit: number },
): Promise<DiagnosedVisitRow[]> {
  return database.rows<DiagnosedVisitRow>(sql`
    select v.record_id, v.subject_id, p.name as person_name, to_char(v.at, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as at,
      (select n.name from unit_name n where n.unit_key = v.unit_key order by n.valid_from desc nulls last limit 1) as unit_name,
      array_agg(d.code order by (d.rank = 'main') desc, d.n) as codes
    from visit v
    join visit_diagnosis d on d.subject_id = v.subject_id and d.record_id = v.record_id and left(d.code, 3) = any(${categories})
    join person p on p.subject_id = v.subject_id
    where v.unit_key = any(${units}::int[]) and v.at_date between ${from}::date and ${to}::date
    group by v.record_id, v.subject_id, p.name, v.at, v.unit_key
    order by v.at desc, v.record_id limit ${limit}`);
}

/** One visit with all its ICD-10 codes, and where the person lived then (starting a case report). */
export async function findDiagnosedVisit(
  database: Statements,
  subjectId: string,
  recordId: string,
): Promise<(Pick<DiagnosedVisitRow, 'at' | 'codes'> & { commune: string | null; village: string | null }) | undefined> {
  return database.row(sql`
    select to_char(v.at, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as at,
      coalesce((select array_agg(d.code order by (d.rank = 'main') desc, d.n) from visit_diagnosis d where d.subject_id = v.subject_id and d.record_id = v.record_id), '{}') as codes,
      (select u.id from unit u where u.key = home.commune) as commune, (select u.id from unit u where u.key = home.village) as village
    from visit v
    left join lateral (
      select r.commune, r.village from residence r
      where r.subject_id = v.subject_id and r."from" <= v.at_date and (r."to" is null or r."to" >= v.at_date)
      order by (r.kind = 'permanent') desc, r."from" desc limit 1
    ) home on true
    where v.subject_id = ${subjectId} and v.record_id = ${recordId}`);
}
