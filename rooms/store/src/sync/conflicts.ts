import type { Statements, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface ConflictRow {
  subject_id: string;
  root_id: string;
  form: string;
  heads: string[];
  opened_at: Date;
  due: string;
}

/** Days a named person has to decide. */
const DAYS = 7;

/** Opens, renews or closes the card of a chain. */
export async function noteConflict(transaction: Transaction, subjectId: string, rootId: string, form: string, heads: readonly string[]): Promise<void> {
  if (heads.length === 0) {
    await transaction.run(sql`update conflict set settled_at = now() where subject_id = ${subjectId} and root_id = ${rootId} and settled_at is null`, 'conflict-close');
    return;
  }
  await transaction.run(sql`
    insert into conflict (subject_id, root_id, form, heads, due) values (${subjectId}, ${rootId}, ${form}, ${[...heads]}, current_date + ${DAYS}::int)
    on conflict (subject_id, root_id) do update set heads = excluded.heads, settled_at = null,
      due = case when conflict.settled_at is null then conflict.due else excluded.due end,
      opened_at = case when conflict.settled_at is null then conflict.opened_at else now() end`);
}

export const listConflicts = (database: Statements, limit = 200): Promise<ConflictRow[]> =>
  database.rows(sql`select subject_id, root_id, form, heads, opened_at, due from conflict where settled_at is null order by due, opened_at limit ${limit}`);

export const findConflict = (database: Statements, subjectId: string, rootId: string): Promise<ConflictRow | undefined> =>
  database.row(sql`select subject_id, root_id, form, heads, opened_at, due from conflict where subject_id = ${subjectId} and root_id = ${rootId} and settled_at is null`);

export const countConflicts = async (database: Statements): Promise<number> => (await database.row<{ n: number }>(sql`select count(*) as n from conflict where settled_at is null`))!.n;
