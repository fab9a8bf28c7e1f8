import type { Statements } from '../database/database.ts';
import { type Sql, joinSql, sql } from '../database/sql.ts';
import { parsePersonSearch } from './parse-person-search.ts';
import { type PersonRow, personColumns, personJoins } from './person-columns.ts';

function conditionsOf(text: string): Sql[] {
  const search = parsePersonSearch(text);
  const conditions: Sql[] = [];
  if (search.number !== null) {
    const { number } = search;
    conditions.push(sql`(p.citizen_number = ${number} or p.insurance_number = ${number} or p.old_citizen_number = ${number} or p.phone = ${number} or p.temporary_number = ${number}
      or p.subject_id in (select c.subject_id from insurance_card c where c.number = ${number}))`);
  }
  // Each typed word begins a word of the name, in any order; the trigram index narrows by both shapes.
  for (const word of search.words) {
    const escaped = word.replace(/[\\%_]/g, '\\$&');
    conditions.push(sql`(p.name_folded like ${`${escaped}%`} or p.name_folded like ${`% ${escaped}%`})`);
  }
  if (search.birthDate !== null) conditions.push(sql`p.birth_date = ${search.birthDate}::date`);
  if (search.birthYear !== null) conditions.push(sql`p.birth_date between ${`${search.birthYear}-01-01`}::date and ${`${search.birthYear}-12-31`}::date`);
  return conditions;
}

/**
 * «Tìm người»: one box takes a tone-free name or part of it, a birth year or date, a number on a paper. The living first, then by given name.
 * Asks for one row more than shown to know whether there are more; never counts.
 */
export async function searchPersons(database: Statements, text: string, limit = 20): Promise<PersonRow[]> {
  const conditions = conditionsOf(text);
  if (conditions.length === 0) return [];
  return database.rows<PersonRow>(sql`
    with p as (
      select * from person p where ${joinSql(conditions, ' and ')}
      order by p.death_date is not null, p.name_folded, p.birth_date, p.subject_id limit ${limit}
    )
    select ${personColumns} from p ${personJoins}
    order by p.death_date is not null, p.name_folded, p.birth_date, p.subject_id`);
}

/** The same rows for known people, in the order asked. */
export async function listPersons(database: Statements, ids: readonly string[]): Promise<PersonRow[]> {
  return database.rows<PersonRow>(sql`
    select ${personColumns} from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join person p on p.subject_id = wanted.id ${personJoins} order by wanted.place`);
}

/** Members of a household, head first, then by age. */
export async function listHouseholdMembers(database: Statements, householdId: string): Promise<(PersonRow & { relation: string | null })[]> {
  return database.rows<PersonRow & { relation: string | null }>(sql`
    select ${personColumns}, p.relation_to_head as relation from person p ${personJoins}
    where p.household = ${householdId} order by (p.relation_to_head = 'head') desc nulls last, p.birth_date`);
}
