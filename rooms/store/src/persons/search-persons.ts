import { isCalendarDate } from '@tuyen/records';
import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { parsePersonSearch } from './parse-person-search.ts';
import { type PersonRow, personColumns, personJoins } from './person-columns.ts';

/** Text for `like`, its own signs escaped. */
const escapeLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/**
 * «Tìm người»: one box takes a tone-free name or part of it, a birth year or date, a number on a paper. Each typed word begins a word of the name,
 * in any order. The living first, then by given name. Asks for one row more than shown to know whether there are more; never counts.
 */
export async function searchPersons(database: Statements, text: string, limit = 20): Promise<PersonRow[]> {
  const { words, number, birthDate, birthYear } = parsePersonSearch(text);
  if (birthDate !== null && !isCalendarDate(birthDate)) return [];
  if (words.length === 0 && number === null && birthDate === null && birthYear === null) return [];
  const [from, to] = birthDate !== null ? [birthDate, birthDate] : birthYear !== null ? [`${birthYear}-01-01`, `${birthYear}-12-31`] : [null, null];
  return database.rows<PersonRow>(sql`
    select ${personColumns} from find_person_ids(${words.map(escapeLike)}::text[], ${number}, ${from}::date, ${to}::date, ${limit}) with ordinality as found(id, place)
    join person p on p.subject_id = found.id ${personJoins} order by found.place`, 'search-persons');
}

/** The same rows for known people, in the order asked. */
export async function listPersons(database: Statements, ids: readonly string[]): Promise<PersonRow[]> {
  return database.rows<PersonRow>(sql`
    select ${personColumns} from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join person p on p.subject_id = wanted.id ${personJoins} order by wanted.place`, 'list-persons');
}

/** Members of a household, head first, then by age. */
export async function listHouseholdMembers(database: Statements, householdId: string): Promise<(PersonRow & { relation: string | null })[]> {
  return database.rows<PersonRow & { relation: string | null }>(sql`
    select ${personColumns}, p.relation_to_head as relation from person p ${personJoins}
    where p.household = ${householdId} order by (p.relation_to_head = 'head') desc nulls last, p.birth_date`);
}
