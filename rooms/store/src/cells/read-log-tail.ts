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

/** A part of a log. */
interface Run {
  key: number;
  from: number;
  to: number;
}

/** Takes what came from other sites since this was last called: it is seen once. */
const takeTouched = (transaction: Transaction): Promise<Run[]> =>
  transaction.rows(sql`delete from cell_touch returning site_key as key, from_seq as from, to_seq as to`);

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.to - run.from + 1, 0);

/**
 * Reads what is new since `after`, and what came from other sites; undefined when nothing is, `'too-long'` after a bulk load.
 * Corrections bring in the whole chain they belong to: the unit and month a visit is moved away from change too.
 */
export async function readLogTail(transaction: Transaction, siteKey: number, after: number): Promise<LogTail | 'too-long' | undefined> {
  const head = await transaction.row<{ last_seq: number }>(sql`select last_seq from site where key = ${siteKey}`);
  const runs = await takeTouched(transaction);
  const last = head?.last_seq ?? after;
  if (last > after) runs.push({ key: siteKey, from: after + 1, to: last });
  if (runs.length === 0) return undefined;
  if (lengthOf(runs) > LONGEST_TAIL) return 'too-long';
  const tail = await transaction.row<{ forms: string[]; from: string | null; to: string | null; unit_keys: number[] }>(sql`
    with runs as (select * from unnest(${runs.map((run) => run.key)}::smallint[], ${runs.map((run) => run.from)}::bigint[], ${runs.map((run) => run.to)}::bigint[]) as t(site_key, from_seq, to_seq)),
    fresh as (select r.* from runs t join record r on r.site_key = t.site_key and r.seq between t.from_seq and t.to_seq),
    news as (select subject_id, coalesce(root_id, id) as root, root_id is not null as corrects from fresh),
    touched as (
      select r.subject_id, r.form_key, r.unit_key, r.at, r.data from fresh r
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
  // What came may have gone on into another log since: that one is followed by itself.
  if (tail!.from === null || tail!.to === null) return undefined;
  return { forms: tail!.forms, from: tail!.from, to: tail!.to, unitKeys: tail!.unit_keys, seq: last };
}
