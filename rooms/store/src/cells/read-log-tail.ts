import type { Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** What happened in a site's log since the cells last looked. */
export interface LogTail {
  /** Forms that got records. */
  forms: string[];
  /** Days the records and those they replaced speak of, first and last. */
  from: string;
  to: string;
  /** Units whose cells may have changed: where it happened, where the people live or lived. */
  unitKeys: number[];
  /** Last sequence number seen. */
  seq: number;
}

/** More new records than this and every kept cell is dropped and computed afresh when asked: cheaper than following them. */
const LONGEST_TAIL = 20_000;

/**
 * Reads what is new since `after`; undefined when nothing is, `'too-long'` after a bulk load.
 * Corrections bring in the whole chain they belong to: the unit and month a visit is moved away from change too.
 */
export async function readLogTail(transaction: Transaction, siteKey: number, after: number): Promise<LogTail | 'too-long' | undefined> {
  const head = await transaction.row<{ last_seq: number }>(sql`select last_seq from site where key = ${siteKey}`);
  if (!head || head.last_seq <= after) return undefined;
  if (head.last_seq - after > LONGEST_TAIL) return 'too-long';
  const tail = await transaction.row<{ forms: string[]; from: string; to: string; unit_keys: number[] }>(sql`
    with news as (select subject_id, coalesce(root_id, id) as root, root_id is not null as corrects from record where site_key = ${siteKey} and seq > ${after} and seq <= ${head.last_seq}),
    touched as (
      select r.subject_id, r.form_key, r.unit_key, r.at, r.data from record r where r.site_key = ${siteKey} and r.seq > ${after} and r.seq <= ${head.last_seq}
      union all
      select r.subject_id, r.form_key, r.unit_key, r.at, r.data from news n join record r on r.subject_id = n.subject_id and coalesce(r.root_id, r.id) = n.root where n.corrects
    ),
    places as (
      select unit_key from touched
      union select x.commune from residence x where x.subject_id in (select subject_id from touched)
      union select x.village from residence x where x.subject_id in (select subject_id from touched) and x.village is not null
      union select u.key from touched t join unit u on u.id in (t.data->>'commune', t.data->>'village')
    )
    select array(select distinct f.form from touched t join form_version f on f.key = t.form_key) as forms,
      (select min(at)::date from touched) as from, (select max(at)::date from touched) as to,
      array(select unit_key from places) as unit_keys`);
  return { forms: tail!.forms, from: tail!.from, to: tail!.to, unitKeys: tail!.unit_keys, seq: head.last_seq };
}
