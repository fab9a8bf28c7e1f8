import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A child with every dose on record, as a due list needs it. */
export interface ChildDosesRow {
  id: string;
  name: string;
  sex: string;
  birth_date: string;
  birth_date_precision: string;
  village: string | null;
  head_name: string | null;
  /** Their own number, the mother’s, or that of the head of the household. */
  phone: string | null;
  /** Oldest first. */
  doses: { date: string; vaccine: string }[];
}

/**
 * The living children born after a day who lived in some communes on another, with their doses until then: one statement for a whole commune.
 * @param communes keys of communes
 * @param bornAfter `YYYY-MM-DD`, excluded
 */
export async function listChildrenDoses(database: Statements, communes: readonly number[], bornAfter: string, at: string): Promise<ChildDosesRow[]> {
  return database.rows<ChildDosesRow>(sql`
    with home as (
      select distinct on (r.subject_id) r.subject_id, r.village from residence r
      where r.commune = any(${communes}::int[]) and r."from" <= ${at}::date and (r."to" is null or r."to" >= ${at}::date)
      order by r.subject_id, (r.kind = 'permanent') desc, r."from" desc
    )
    select p.subject_id as id, p.name, p.sex, p.birth_date, p.birth_date_precision, head.name as head_name, coalesce(p.phone, mother.phone, head.phone) as phone,
      coalesce((select n.name from unit_name n where n.unit_key = home.village order by n.valid_from desc nulls last limit 1), h.village_name) as village,
      coalesce((select json_agg(json_build_object('date', d.at_date, 'vaccine', d.vaccine) order by d.at_date, d.record_id) from dose d where d.subject_id = p.subject_id and d.at_date <= ${at}::date), '[]') as doses
    from home
    join person p on p.subject_id = home.subject_id
    left join person mother on mother.subject_id = p.mother
    left join household h on h.subject_id = p.household
    left join person head on head.subject_id = h.head
    where p.birth_date > ${bornAfter}::date and p.birth_date <= ${at}::date and (p.death_date is null or p.death_date > ${at}::date)`);
}
