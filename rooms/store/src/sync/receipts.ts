import type { Statements, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Notes how far sites above hold a log. */
export async function noteReachRow(transaction: Transaction, log: string, seq: number, hash: string, above: number): Promise<void> {
  await transaction.run(sql`insert into reach (site_key, seq, hash, above) select key, ${seq}, decode(${hash}, 'hex'), ${above} from site where id = ${log}
    on conflict (site_key) do update set seq = excluded.seq, hash = excluded.hash, above = excluded.above, noted_at = now()`, 'sync-reach');
}

export const listReach = (database: Statements): Promise<{ log: string; seq: number; above: number }[]> => database.rows(sql`select s.id as log, r.seq, r.above from reach r join site s on s.key = r.site_key`, 'sync-reach-list');

export async function forgetReach(transaction: Transaction, siteKey: number): Promise<void> {
  await transaction.run(sql`delete from reach where site_key = ${siteKey}`);
}

/** A record that is in a log and cannot be shown, here or above. */
export async function parkRecord(transaction: Transaction, siteKey: number, seq: number, place: 'here' | 'above', code: string, facts: Readonly<Record<string, string | number>>): Promise<void> {
  await transaction.run(sql`insert into record_parked (site_key, seq, place, code, facts) values (${siteKey}, ${seq}, ${place}, ${code}, ${JSON.stringify(facts)}::jsonb) on conflict (site_key, seq, place) do update set code = excluded.code, facts = excluded.facts`);
}

/** What is shown now is parked no more. */
export async function unparkRecords(transaction: Transaction, subjects: readonly string[]): Promise<void> {
  await transaction.run(sql`delete from record_parked p using record r where p.place = 'here' and r.site_key = p.site_key and r.seq = p.seq and r.subject_id = any(${subjects}::uuid[])`);
}

export const listParkedRecords = (database: Statements, place: 'here' | 'above', via: number | null): Promise<{ log: string; seq: number; code: string; facts: Record<string, string | number> }[]> =>
  database.rows(sql`select s.id as log, p.seq, p.code, p.facts from record_parked p join site s on s.key = p.site_key where p.place = ${place} and (${via}::int is null or s.via = ${via}) order by p.parked_at desc limit 500`);

/** Where records of a subject are, by id: at the parent, above it, or parked there and why. */
export interface ReceiptRow {
  id: string;
  own: boolean;
  pieces: boolean;
  at_parent: boolean;
  above: boolean;
  parked: string | null;
}

export const listReceipts = (database: Statements, subjectId: string): Promise<ReceiptRow[]> =>
  database.rows(sql`
    select r.id, s.own, s.pieces, coalesce(r.seq <= x.seq, false) as at_parent, coalesce(r.seq <= x.above, false) as above, p.code as parked
    from record r join site s on s.key = r.site_key left join reach x on x.site_key = r.site_key
      left join record_parked p on p.site_key = r.site_key and p.seq = r.seq and p.place = 'above'
    where r.subject_id = ${subjectId}`, 'receipts');

/** Records made here or below that the parent does not hold yet. */
export const countUnsent = async (database: Statements): Promise<number> =>
  (await database.row<{ n: number }>(sql`select coalesce(sum(greatest(0, s.last_seq - coalesce(r.seq, 0))), 0)::bigint as n from site s left join reach r on r.site_key = s.key where not s.pieces`, 'count-unsent'))!.n;

/** Tells the cells that records came from elsewhere. */
export async function touchCells(transaction: Transaction, runs: readonly { siteKey: number; from: number; to: number }[]): Promise<void> {
  await transaction.run(sql`insert into cell_touch (site_key, from_seq, to_seq) select * from unnest(${runs.map((run) => run.siteKey)}::smallint[], ${runs.map((run) => run.from)}::bigint[], ${runs.map((run) => run.to)}::bigint[])`);
}
