import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** How many cases of a disease began in one commune on one day. */
export interface CaseCount {
  commune: number;
  /** The disease's name across lists. */
  disease: string;
  onset: string;
  cases: number;
  deaths: number;
}

/**
 * Cases by commune of residence, disease and day of onset (weekly and monthly tables, series that are watched). A case reported twice is
 * counted once, at its first onset: a report is the first where none of the same person and disease began in the days before that the
 * list of its onset allows. Discarded reports count nowhere.
 * @param codes each code of the lists with the disease's name across them and the days within which reports tell of one case
 */
export async function countCases(
  database: Statements,
  { communes, from, to, codes }: { communes: readonly number[]; from: string; to: string; codes: readonly { code: string; disease: string; duplicateDays: number }[] },
): Promise<CaseCount[]> {
  return database.rows<CaseCount>(sql`
    with code as (
      select * from unnest(${codes.map(({ code }) => code)}::text[], ${codes.map(({ disease }) => disease)}::text[], ${codes.map(({ duplicateDays }) => duplicateDays)}::int[]) as t(code, disease, days)
    ),
    told as (
      select c.subject_id, c.record_id, c.commune, c.onset, c.care, code.disease, code.days
      from infectious_case c join code on code.code = c.disease
      where c.onset between ${from}::date and ${to}::date and c.commune = any(${communes}::int[]) and c.classification <> 'discarded'
    )
    select t.commune, t.disease, t.onset, count(*) as cases, count(*) filter (where exists (
        select 1 from infectious_case d join code on code.code = d.disease and code.disease = t.disease
        where d.subject_id = t.subject_id and d.care = 'died' and d.classification <> 'discarded' and d.onset between t.onset and t.onset + t.days)) as deaths
    from told t
    where not exists (
      select 1 from infectious_case e join code on code.code = e.disease and code.disease = t.disease
      where e.subject_id = t.subject_id and e.classification <> 'discarded' and e.onset >= t.onset - t.days and (e.onset, e.record_id) < (t.onset, t.record_id))
    group by t.commune, t.disease, t.onset
    order by t.commune, t.disease, t.onset`);
}
