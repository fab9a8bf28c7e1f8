import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Who is signed in, by the digest of the browser's secret. */
export interface SessionRow {
  account_id: string;
  name: string;
  role: string;
  unit_key: number;
  unit_id: string;
  /** Whom the account of a citizen is. */
  subject_id: string | null;
}

/** A working day: the morning's sign-in lasts until the evening. */
export async function openSession(database: Statements, accountId: string, digest: Buffer): Promise<void> {
  await database.run(sql`delete from session where expires_at < now()`);
  await database.run(sql`insert into session (digest, account_id, expires_at) values (${digest}, ${accountId}, now() + interval '12 hours')`);
}

export async function findSession(database: Statements, digest: Buffer): Promise<SessionRow | undefined> {
  return database.row<SessionRow>(
    sql`select a.id as account_id, a.name, a.role, a.unit_key, u.id as unit_id, a.subject_id from session s join account a on a.id = s.account_id join unit u on u.key = a.unit_key
        where s.digest = ${digest} and s.expires_at > now() and not a.closed`,
    'find-session',
  );
}

export async function closeSession(database: Statements, digest: Buffer): Promise<void> {
  await database.run(sql`delete from session where digest = ${digest}`);
}
