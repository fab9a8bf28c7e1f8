import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface AccountRow {
  id: string;
  name: string;
  role: string;
  unit_key: number;
  unit_id: string;
  password_hash: string;
  locked: boolean;
  closed: boolean;
  totp_secret: string | null;
  /** Whether the second factor is asked for. */
  totp_confirmed: boolean;
}

/** An account by its sign-in name; undefined where there is none. */
export async function findAccount(database: Statements, id: string): Promise<AccountRow | undefined> {
  return database.row<AccountRow>(sql`
    select a.id, a.name, a.role, a.unit_key, u.id as unit_id, a.password_hash, coalesce(a.locked_until > now(), false) as locked, a.closed, a.totp_secret, a.totp_confirmed
    from account a join unit u on u.key = a.unit_key where a.id = ${id}`);
}

export async function saveAccount(database: Statements, account: { id: string; name: string; role: string; unitKey: number; passwordHash: string }): Promise<void> {
  await database.run(sql`
    insert into account (id, name, role, unit_key, password_hash) values (${account.id}, ${account.name}, ${account.role}, ${account.unitKey}, ${account.passwordHash})
    on conflict (id) do update set name = excluded.name, role = excluded.role, unit_key = excluded.unit_key, password_hash = excluded.password_hash, failures = 0, locked_until = null`);
}

/** After five wrong passwords the account rests for fifteen minutes: slow enough for guessing, short enough for a nurse. */
export async function countFailure(database: Statements, id: string): Promise<void> {
  await database.run(sql`
    update account a set failures = n.failures, locked_until = case when n.failures >= 5 then now() + interval '15 minutes' else null end
    from (select id, case when locked_until < now() then 1 else failures + 1 end as failures from account where id = ${id}) n where a.id = n.id`);
}

export async function clearFailures(database: Statements, id: string): Promise<void> {
  await database.run(sql`update account set failures = 0, locked_until = null where id = ${id} and (failures > 0 or locked_until is not null)`);
}
