import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** An account as its keeper sees it. */
export interface KeptAccount {
  id: string;
  name: string;
  role: string;
  unit_id: string;
  unit_key: number;
  closed: boolean;
  locked: boolean;
  second_factor: boolean;
  sessions: number;
  last_seen: string | null;
}

/** The accounts of some units, or (null) of the whole site, by name (screen «Tài khoản», `tuyen account list`). */
export async function listKeptAccounts(database: Statements, unitKeys: readonly number[] | null): Promise<KeptAccount[]> {
  return database.rows<KeptAccount>(sql`
    select a.id, a.name, a.role, u.id as unit_id, a.unit_key, a.closed, coalesce(a.locked_until > now(), false) as locked, a.totp_confirmed as second_factor,
      (select count(*) from session s where s.account_id = a.id and s.expires_at > now()) as sessions,
      (select to_char(max(s.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from session s where s.account_id = a.id) as last_seen
    from account a join unit u on u.key = a.unit_key
    where ${unitKeys}::int[] is null or a.unit_key = any(${unitKeys}::int[]) order by a.id`);
}

/** Puts an account out of use, or back into it; its sessions end either way. */
export async function closeAccount(database: Statements, id: string, closed: boolean): Promise<void> {
  await database.run(sql`update account set closed = ${closed}, failures = 0, locked_until = null where id = ${id}`);
  await endSessionsOf(database, id);
}

export async function setPassword(database: Statements, id: string, passwordHash: string): Promise<void> {
  await database.run(sql`update account set password_hash = ${passwordHash}, failures = 0, locked_until = null where id = ${id}`);
}

/** A sign-in as its owner sees it. */
export interface SessionBrief {
  id: string;
  opened: string;
  expires: string;
  /** The one that asks. */
  mine: boolean;
}

export async function listSessionsOf(database: Statements, account: string, digest: Buffer): Promise<SessionBrief[]> {
  return database.rows<SessionBrief>(sql`
    select id, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as opened, to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as expires, digest = ${digest} as mine
    from session where account_id = ${account} and expires_at > now() order by created_at desc`);
}

/** Ends every session of an account, but for one where it is named; how many that were. */
export async function endSessionsOf(database: Statements, account: string, but?: Buffer): Promise<number> {
  return database.run(sql`delete from session where account_id = ${account} and (${but ?? null}::bytea is null or digest <> ${but ?? null}::bytea)`);
}
