import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** People who live at a unit on a day, by the finest kinds there are; `age` in completed years, null where the birth date is not known. */
export interface PopulationRow {
  unit_key: number;
  sex: string | null;
  age: number | null;
  insured: boolean;
  kind: string;
  persons: number;
}

/**
 * The population of some units on a day from the records: permanent and temporary residents alive on that day, each once however many stays
 * are written (permanent first, then the latest), as the indicator `population` counts them.
 */
export async function countPopulation(database: Statements, unitKeys: readonly number[], day: string): Promise<PopulationRow[]> {
  return database.rows<PopulationRow>(sql`
    select h.unit_key, p.sex, extract(year from age(${day}::date, p.birth_date))::int as age, h.kind,
      exists (select 1 from insurance_card c where c.subject_id = h.subject_id and c."from" <= ${day}::date and (c."to" is null or c."to" >= ${day}::date)) as insured,
      count(*)::int as persons
    from (
      select distinct on (r.subject_id) r.subject_id, r.kind, coalesce(r.village, r.commune) as unit_key
      from residence r
      where coalesce(r.village, r.commune) = any(${unitKeys}::int[]) and r.kind in ('permanent', 'temporary')
        and r."from" <= ${day}::date and (r."to" is null or r."to" >= ${day}::date)
      order by r.subject_id, r.kind = 'permanent' desc, r."from" desc, r.record_id desc
    ) h join person p on p.subject_id = h.subject_id
    where p.death_date is null or p.death_date > ${day}::date
    group by 1, 2, 3, 4, 5`);
}
