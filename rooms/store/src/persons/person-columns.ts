import { type Sql, sql } from '../database/sql.ts';

/** A person as lists show them. */
export interface PersonRow {
  id: string;
  name: string;
  sex: string;
  birth_date: string;
  birth_date_precision: string;
  citizen_number: string | null;
  insurance_number: string | null;
  death_date: string | null;
  village: string | null;
  commune: string | null;
  head_name: string | null;
}

/** Columns of `person p` with where they live now and the head of their household. */
export const personColumns: Sql = sql`p.subject_id as id, p.name, p.sex, p.birth_date, p.birth_date_precision, p.citizen_number, p.insurance_number, p.death_date,
  coalesce(home.village_name, h.village_name) as village, home.commune_name as commune, head.name as head_name`;

/** Joins that `personColumns` needs: one index probe each a person. */
export const personJoins: Sql = sql`
  left join household h on h.subject_id = p.household
  left join person head on head.subject_id = h.head
  left join lateral (
    select c.name as commune_name, v.name as village_name
    from residence r
    left join lateral (select name from unit_name n where n.unit_key = r.commune order by n.valid_from desc nulls last limit 1) c on true
    left join lateral (select name from unit_name n where n.unit_key = r.village order by n.valid_from desc nulls last limit 1) v on true
    where r.subject_id = p.subject_id and (r."to" is null or r."to" >= current_date)
    order by (r.kind = 'permanent') desc, r."from" desc limit 1
  ) home on true`;
