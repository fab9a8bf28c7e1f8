import type { Statements } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

/** A person who may be the one an import speaks of. */
export interface Candidate {
  id: string;
  name: string;
  sex: string;
  birth_date: string;
  birth_date_precision: string;
  citizen_number: string | null;
  insurance_number: string | null;
  old_citizen_number: string | null;
  ethnic_group: string | null;
  occupation: string | null;
  phone: string | null;
  address: string | null;
  nationality: string | null;
  household: string | null;
  /** Keys of communes they have lived in. */
  communes: number[];
  /** Card numbers with their first day. */
  cards: string[];
}

const columns: Sql = sql`p.subject_id as id, p.name, p.sex, p.birth_date, p.birth_date_precision, p.citizen_number, p.insurance_number, p.old_citizen_number,
  p.ethnic_group, p.occupation, p.phone, p.address, p.nationality, p.household,
  array(select r.commune from residence r where r.subject_id = p.subject_id) as communes,
  array(select c.number || ' ' || c."from" from insurance_card c where c.subject_id = p.subject_id) as cards`;

/** Identifiers of a batch; empty lists cost nothing. */
export interface Identifiers {
  citizenNumbers: readonly string[];
  insuranceNumbers: readonly string[];
  cardNumbers: readonly string[];
}

/** People who bear one of the identifiers: three index probes each. */
export async function findByIdentifiers(database: Statements, { citizenNumbers, insuranceNumbers, cardNumbers }: Identifiers): Promise<Candidate[]> {
  if (citizenNumbers.length + insuranceNumbers.length + cardNumbers.length === 0) return [];
  return database.rows<Candidate>(
    sql`with ids as (
          select subject_id from person where citizen_number = any(${citizenNumbers}::text[])
          union select subject_id from person where insurance_number = any(${insuranceNumbers}::text[])
          union select subject_id from insurance_card where number = any(${cardNumbers}::text[])
        )
        select ${columns} from ids join person p on p.subject_id = ids.subject_id`,
    'import-find-by-identifiers',
  );
}

/** People born on one of these first days, of that sex: the names are compared by the caller. */
export async function findByBirth(database: Statements, births: readonly { birthDate: string; sex: string }[]): Promise<Candidate[]> {
  if (births.length === 0) return [];
  return database.rows<Candidate>(
    sql`select ${columns} from unnest(${births.map((birth) => birth.birthDate)}::date[], ${births.map((birth) => birth.sex)}::text[]) as t(birth_date, sex)
        join person p on p.birth_date = t.birth_date and p.sex = t.sex`,
    'import-find-by-birth',
  );
}

/** People by id. */
export async function listCandidates(database: Statements, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return database.rows<Candidate>(sql`select ${columns} from person p where p.subject_id = any(${ids}::uuid[])`, 'import-list-candidates');
}
