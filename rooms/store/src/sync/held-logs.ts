import { GENESIS_HASH } from '@tuyen/records';
import type { Statements, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A log kept here. */
export interface HeldLogRow {
  key: number;
  log: string;
  own: boolean;
  /** Peer that brings it; null for our own and for what comes down. */
  via: number | null;
  pieces: boolean;
  seq: number;
  hash: string;
}

const columns = sql`key, id as log, own, via, pieces, last_seq as seq, encode(last_hash, 'hex') as hash`;

export const listHeldLogs = (database: Statements): Promise<HeldLogRow[]> => database.rows(sql`select ${columns} from site order by key`, 'sync-logs');

/** Finds a log, or begins to keep it. */
export async function keepLog(transaction: Transaction, log: string, via: number | null, pieces: boolean): Promise<HeldLogRow> {
  await transaction.run(sql`insert into site (id, own, last_hash, via, pieces) values (${log}, false, decode(${GENESIS_HASH}, 'hex'), ${via}, ${pieces}) on conflict (id) do nothing`, 'sync-keep-log');
  return (await transaction.row<HeldLogRow>(sql`select ${columns} from site where id = ${log}`, 'sync-log'))!;
}

/** What came down in pieces goes up through this site from now on. */
export async function markWhole(transaction: Transaction, key: number, via: number | null): Promise<void> {
  await transaction.run(sql`update site set pieces = false, via = ${via} where key = ${key}`);
}

export async function moveVia(transaction: Transaction, key: number, via: number): Promise<void> {
  await transaction.run(sql`update site set via = ${via} where key = ${key} and not own`);
}

export async function moveHead(transaction: Transaction, key: number, seq: number, hash: string): Promise<void> {
  await transaction.run(sql`update site set last_seq = ${seq}, last_hash = decode(${hash}, 'hex') where key = ${key}`, 'sync-head');
}

/** Hashes of records that are held, by number. */
export async function hashesOf(database: Statements, log: string, seqs: readonly number[]): Promise<Map<number, string>> {
  const rows = await database.rows<{ seq: number; hash: string }>(
    sql`select r.seq, encode(r.hash, 'hex') as hash from record r join site s on s.key = r.site_key where s.id = ${log} and r.seq = any(${seqs}::bigint[])`,
    'sync-hashes',
  );
  return new Map(rows.map((row) => [row.seq, row.hash]));
}

/** Records that follow the head without a gap though they came before what lay between. */
export const piecesAfter = (transaction: Transaction, key: number, seq: number): Promise<{ seq: number; hash: string; before: string | null }[]> =>
  transaction.rows(sql`
    select r.seq, encode(r.hash, 'hex') as hash, encode(l.before, 'hex') as before
    from record r left join record_link l on l.site_key = r.site_key and l.seq = r.seq
    where r.site_key = ${key} and r.seq > ${seq} order by r.seq limit 1000`);

/** Makes another log the one that is written here. */
export async function changeOwnLog(transaction: Transaction, from: number, to: number): Promise<void> {
  await transaction.run(sql`update site set own = false where key = ${from}`);
  await transaction.run(sql`update site set own = true, via = null, pieces = false where key = ${to}`);
}
