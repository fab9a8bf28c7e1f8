import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface ResidenceRow {
  kind: string;
  from: string;
  to: string | null;
  commune: string | null;
  village: string | null;
}

/** Where a person has lived, newest first. */
export async function listResidences(database: Statements, personId: string): Promise<ResidenceRow[]> {
  return database.rows<ResidenceRow>(sql`
    select r.kind, r."from", r."to",
      (select n.name from unit_name n where n.unit_key = r.commune order by n.valid_from desc nulls last limit 1) as commune,
      (select n.name from unit_name n where n.unit_key = r.village order by n.valid_from desc nulls last limit 1) as village
    from residence r where r.subject_id = ${personId} order by r."from" desc`);
}

export interface CardRow {
  number: string;
  from: string;
  to: string | null;
  registered_facility: string | null;
}

/** A person's insurance cards, newest first. */
export async function listCards(database: Statements, personId: string): Promise<CardRow[]> {
  return database.rows<CardRow>(sql`select number, "from", "to", registered_facility from insurance_card where subject_id = ${personId} order by "from" desc`);
}
