import type { Statements } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

/** A visit as lists show it. */
export interface VisitRow {
  record_id: string;
  subject_id: string;
  person_name: string;
  at: string;
  unit_key: number;
  unit_name: string;
  kind: string;
  insured: boolean;
  outcome: string | null;
  cost_total: number | null;
  cost_fund: number | null;
  diagnoses: { code: string; display: string; main: boolean }[];
  drugs: number;
  services: number;
}

/** One statement for the visits and what hangs on them: lists never load a row at a time. */
const visitSelect: Sql = sql`
  select v.record_id, v.subject_id, p.name as person_name, to_char(v.at, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as at, v.unit_key,
    (select n.name from unit_name n where n.unit_key = v.unit_key order by n.valid_from desc nulls last limit 1) as unit_name,
    v.kind, v.insured, v.outcome, v.cost_total, v.cost_fund,
    coalesce((select json_agg(json_build_object('code', d.code, 'display', coalesce(c.display, d.code), 'main', d.rank = 'main') order by d.n)
      from visit_diagnosis d left join concept c on c.system = 'icd10-vn' and c.code = d.code and c.part = ''
      where d.subject_id = v.subject_id and d.record_id = v.record_id), '[]') as diagnoses,
    (select count(*) from visit_prescription x where x.subject_id = v.subject_id and x.record_id = v.record_id) as drugs,
    (select count(*) from visit_service x where x.subject_id = v.subject_id and x.record_id = v.record_id) as services`;

/** A person's visits, newest first (the person's page). */
export async function listVisitsOfPerson(database: Statements, personId: string, limit = 100): Promise<VisitRow[]> {
  return database.rows<VisitRow>(sql`${visitSelect} from visit v join person p on p.subject_id = v.subject_id
    where v.subject_id = ${personId} order by v.at desc, v.record_id desc limit ${limit}`, 'visits-of-person');
}

/** A unit's visits of one day, newest first (Hôm nay). */
export async function listVisitsOfDay(database: Statements, unitKey: number, date: string, limit = 100): Promise<VisitRow[]> {
  return database.rows<VisitRow>(sql`${visitSelect} from visit v join person p on p.subject_id = v.subject_id
    where v.unit_key = ${unitKey} and v.at_date = ${date}::date order by v.at desc, v.record_id desc limit ${limit}`, 'visits-of-day');
}

/** People asked to come back in the last thirty days or today, who have not come since (Hôm nay). */
export async function listFollowUps(database: Statements, unitKey: number, date: string): Promise<{ person_id: string; record_id: string; follow_up: string; diagnosis: string | null }[]> {
  return database.rows(sql`
    select v.subject_id as person_id, v.record_id, v.follow_up,
      (select coalesce(c.display, d.code) from visit_diagnosis d left join concept c on c.system = 'icd10-vn' and c.code = d.code and c.part = ''
       where d.subject_id = v.subject_id and d.record_id = v.record_id order by (d.rank = 'main') desc, d.n limit 1) as diagnosis
    from visit v
    where v.follow_up between ${date}::date - 30 and ${date}::date and v.unit_key = ${unitKey}
      and not exists (select 1 from visit later where later.subject_id = v.subject_id and later.at_date > v.at_date)
    order by v.follow_up desc, v.record_id limit 50`);
}
