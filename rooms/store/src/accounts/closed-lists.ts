import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Somebody on the closed list of a compartment. */
export interface ListedAccount {
  compartment: string;
  account: string;
  from: string;
  to: string | null;
  /** The decision the entry rests on. */
  decision: string;
}

/** Puts an account on a closed list from a day on. */
export async function admitToCompartment(database: Statements, entry: ListedAccount & { by: string }): Promise<void> {
  await database.run(sql`
    insert into compartment_member (compartment, account_id, valid_from, valid_to, decision, by_id) values (${entry.compartment}, ${entry.account}, ${entry.from}::date, ${entry.to}::date, ${entry.decision}, ${entry.by})
    on conflict (compartment, account_id, valid_from) do update set valid_to = excluded.valid_to, decision = excluded.decision, by_id = excluded.by_id`);
}

/** Takes an account off a closed list; `lastDay` is the last it may read. How many entries that ended. */
export async function dismissFromCompartment(database: Statements, compartment: string, account: string, lastDay: string): Promise<number> {
  return database.run(sql`update compartment_member set valid_to = ${lastDay}::date where compartment = ${compartment} and account_id = ${account} and (valid_to is null or valid_to > ${lastDay}::date)`);
}

/** Who is on the closed lists, now and before. */
export async function listClosedLists(database: Statements): Promise<ListedAccount[]> {
  return database.rows<ListedAccount>(sql`
    select compartment, account_id as account, valid_from as from, valid_to as to, decision from compartment_member order by compartment, account_id, valid_from`);
}
