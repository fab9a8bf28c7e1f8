import type { Statements } from '../database/database.ts';
import { type Sql, joinSql, sql } from '../database/sql.ts';

/** A line of the line list. */
export interface CaseRow {
  record_id: string;
  subject_id: string;
  person_name: string;
  sex: string;
  birth_date: string;
  birth_date_precision: string;
  disease: string;
  icd10: string | null;
  classification: string;
  onset: string;
  diagnosed: string;
  reported: string;
  care: string | null;
  outcome_date: string | null;
  /** The results of its tests, in the order they stand. */
  results: string[];
  commune_code: string;
  commune_name: string;
  village_name: string | null;
  address: string | null;
  unit_name: string;
}

export interface CaseQuery {
  /** Keys of units: those who lived there, and those reported there. */
  units: readonly number[];
  /** Onset, both days inclusive. */
  from: string;
  to: string;
  /** Codes of lists; all where absent. */
  diseases?: readonly string[];
  classification?: string;
  limit: number;
}

const nameOf = (key: Sql): Sql => sql`(select n.name from unit_name n where n.unit_key = ${key} order by n.valid_from desc nulls last limit 1)`;
const moment = (column: Sql): Sql => sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"')`;

/** The line list of a stretch of onsets, latest onset first (Ca bệnh truyền nhiễm, `tuyen cases list`). */
export async function listCases(database: Statements, { units, from, to, diseases, classification, limit }: CaseQuery): Promise<CaseRow[]> {
  const conditions: Sql[] = [sql`c.onset between ${from}::date and ${to}::date`, sql`(c.commune = any(${units}::int[]) or c.unit_key = any(${units}::int[]))`];
  if (diseases) conditions.push(sql`c.disease = any(${diseases})`);
  if (classification !== undefined) conditions.push(sql`c.classification = ${classification}`);
  return database.rows<CaseRow>(sql`
    select c.record_id, c.subject_id, p.name as person_name, p.sex, p.birth_date, p.birth_date_precision, c.disease, c.icd10,
      c.classification, c.onset, ${moment(sql`c.diagnosed`)} as diagnosed, ${moment(sql`c.at`)} as reported, c.care, c.outcome_date,
      coalesce((select array_agg(x.result order by x.n) from infectious_case_test x where x.subject_id = c.subject_id and x.record_id = c.record_id), '{}') as results,
      (select u.code from unit u where u.key = c.commune) as commune_code, ${nameOf(sql`c.commune`)} as commune_name, ${nameOf(sql`c.village`)} as village_name, c.address,
      ${nameOf(sql`c.unit_key`)} as unit_name
    from infectious_case c
    join person p on p.subject_id = c.subject_id
    where ${joinSql(conditions, ' and ')}
    order by c.onset desc, c.record_id desc limit ${limit}`);
}
