import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A household as its register shows it, as far as a list of people can say something of it. */
export interface KnownHousehold {
  id: string;
  commune: number;
  number: string | null;
  /** Newest record. */
  record_id: string;
  head: string | null;
  village_name: string | null;
  address: string | null;
  poverty: string | null;
}

/** Households of communes by their number there, or by the id an import gave them. */
export async function findHouseholds(database: Statements, sought: readonly { id: string; communeKey: number; number: string }[]): Promise<KnownHousehold[]> {
  if (sought.length === 0) return [];
  const columns = sql`h.subject_id as id, h.commune, h.number, h.record_id, h.head, h.village_name, h.address, h.poverty`;
  return database.rows<KnownHousehold>(
    sql`select ${columns} from household h
          join unnest(${sought.map((one) => one.number)}::text[], ${sought.map((one) => one.communeKey)}::int[]) as t(number, commune) on h.number = t.number and h.commune = t.commune
        union
        select ${columns} from household h where h.subject_id = any(${sought.map((one) => one.id)}::uuid[])`,
    'import-find-households',
  );
}
