import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Keys of the units of some types on the ground of a unit or guided by it on a date (the board of who is late): who has to hand something in below it. */
export async function listReportingUnits(database: Statements, key: number, at: string, types: readonly string[]): Promise<number[]> {
  const rows = await database.rows<{ key: number }>(sql`
    with recursive below(key, relation) as (
      select ${key}::int, r.relation from unnest(array['administrative', 'professional']) as r(relation)
      union
      select p.unit_key, p.relation from below b join unit_parent p on p.parent_key = b.key and p.relation = b.relation
      where (p.valid_from is null or p.valid_from <= ${at}::date) and (p.valid_to is null or p.valid_to >= ${at}::date)
    )
    select distinct u.key from below b join unit u on u.key = b.key where u.type = any(${types}::text[])`);
  return rows.map((row) => row.key);
}
