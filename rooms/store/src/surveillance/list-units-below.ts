import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A unit and every unit below it by the administrative relation on a day, facilities with them: whose cases a unit's list and table hold. */
export async function listUnitsBelow(database: Statements, key: number, at: string): Promise<{ key: number; type: string }[]> {
  return database.rows(sql`
    with recursive below(key) as (
      select ${key}::int
      union
      select p.unit_key from below b join unit_parent p on p.parent_key = b.key
      where p.relation = 'administrative' and (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date)
    )
    select u.key, u.type from below b join unit u on u.key = b.key`);
}
