import { Refusal } from '@tuyen/records';
import type { Database } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';

/** The database role that requests take on: owns nothing, bypasses nothing, reads what the policies show it. One for the whole server. */
export const REQUEST_ROLE = 'tuyen_request';

/** Two sites set up at the same moment both make it: the second finds it there. */
const MADE_MEANWHILE = new Set(['42710', '23505']);

/**
 * Sees to it that the request role exists and that this account of the database may take it on.
 * Where the account may make no roles, its keeper does so once: `create role tuyen_request nologin; grant tuyen_request to <account>;`.
 * @throws Refusal `database.rights-missing`
 */
export async function ensureRequestRole(database: Database): Promise<void> {
  const state = await database.row<{ exists: boolean; usable: boolean }>(sql`
    select r.oid is not null as exists, coalesce(pg_has_role(current_user, r.oid, 'member'), false) as usable
    from (select 1) one left join pg_roles r on r.rolname = ${REQUEST_ROLE}`);
  if (state?.usable) return;
  try {
    if (!state?.exists) await database.run(generatedSql(`create role ${REQUEST_ROLE} nologin`)).catch((error: { code?: string }) => {
      if (!MADE_MEANWHILE.has(String(error.code))) throw error;
    });
    await database.run(generatedSql(`grant ${REQUEST_ROLE} to current_user`));
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42501') throw cause;
    throw new Refusal('database.rights-missing', { right: `CREATE ROLE ${REQUEST_ROLE}` }, [], { cause });
  }
}
