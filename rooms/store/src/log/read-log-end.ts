import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Where the site's own log ends now: a figure that names it can be counted again. `at` is UTC. */
export async function readLogEnd(database: Statements): Promise<{ site: string; seq: number; at: string }> {
  const row = await database.row<{ site: string; seq: number; at: string }>(sql`
    select id as site, last_seq as seq, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from site where own`);
  if (!row) throw new Error('the site has no log of its own');
  return row;
}
