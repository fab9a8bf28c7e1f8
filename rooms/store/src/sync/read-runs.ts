import type { Statements, Transaction } from '../database/database.ts';
import { type Sql, generatedSql, sql } from '../database/sql.ts';
import { type RecordRow, recordColumns } from '../log/record-row.ts';

/** A row of the log and the hash before it. */
export type LinkedRow = RecordRow & { before: string | null };

const linked: Sql = sql`${recordColumns},
  encode(coalesce(l.before, (select p.hash from record p where p.site_key = r.site_key and p.seq = r.seq - 1)), 'hex') as before`;
const source: Sql = sql`record r join site s on s.key = r.site_key left join record_link l on l.site_key = r.site_key and l.seq = r.seq`;

/** What follows a place of a log, up to its head. */
export const readRunRows = (database: Statements, log: string, after: number, limit: number): Promise<RecordRow[]> =>
  database.rows(sql`select ${recordColumns} from record r join site s on s.key = r.site_key where s.id = ${log} and r.seq > ${after} and r.seq <= s.last_seq order by r.seq limit ${limit}`, 'sync-run');

/** Records of some forms further on in a log. */
export const readUrgentRows = (database: Statements, log: string, after: number, forms: readonly string[], limit: number): Promise<LinkedRow[]> =>
  database.rows(sql`select ${linked} from ${source}
    where s.id = ${log} and r.seq > ${after} and r.seq <= s.last_seq and r.form_key in (select key from form_version where form = any(${forms})) order by r.seq limit ${limit}`);

/** Records of a part of a log, of subjects that belong to some peer's units. */
export const readScopeRows = (database: Statements, siteKey: number, from: number, to: number, peer: number, limit: number): Promise<LinkedRow[]> =>
  database.rows(sql`select ${linked} from ${source}
    where r.site_key = ${siteKey} and r.seq between ${from} and ${to}
      and exists (select 1 from subject_home h join peer_unit u on u.unit_key = h.unit_key where u.peer_key = ${peer} and h.subject_id = r.subject_id)
    order by r.seq limit ${limit}`, 'sync-scope');

/** All records about a subject that did not come from a peer, from a place on. */
export const readSubjectRows = (database: Statements, subjectId: string, peer: number, skip: number, limit: number): Promise<LinkedRow[]> =>
  database.rows(sql`select ${linked} from ${source} where r.subject_id = ${subjectId} and s.via is distinct from ${peer} order by s.id, r.seq offset ${skip} limit ${limit}`, 'sync-subject');

/** Last byte of a subject's id. */
const bucket = sql`get_byte(uuid_send(r.subject_id), 15)`;
const belongs = (peer: number): Sql => sql`exists (select 1 from subject_home h join peer_unit u on u.unit_key = h.unit_key where u.peer_key = ${peer} and h.subject_id = r.subject_id)`;

/** Records of buckets shared with a peer; without one, of what goes up from here. */
export const readBucketRows = (database: Statements, peer: number | undefined, buckets: readonly number[]): Promise<LinkedRow[]> =>
  database.rows(sql`select ${linked} from ${source} where ${bucket} = any(${buckets}::int[]) and ${peer === undefined ? sql`not s.pieces` : sql`(s.via = ${peer} or ${belongs(peer)})`} order by s.id, r.seq`);

/** Subjects of buckets that belong to a peer. */
export const listBucketSubjects = async (database: Statements, peer: number, buckets: readonly number[]): Promise<string[]> =>
  (await database.rows<{ id: string }>(sql`select distinct r.subject_id as id from subject_home r join peer_unit u on u.unit_key = r.unit_key where u.peer_key = ${peer} and ${bucket} = any(${buckets}::int[])`)).map((row) => row.id);

export interface BucketRow {
  bucket: number;
  count: number;
  sum: number;
}

const digest = sql`${bucket} as bucket, count(*) as count, (sum(('x' || encode(substr(r.hash, 1, 6), 'hex'))::bit(48)::bigint) % 4503599627370496)::bigint as sum`;

/** Digests by bucket of records some condition takes. */
const digestWhere = (database: Statements, condition: Sql): Promise<BucketRow[]> => database.rows(sql`select ${digest} from record r join site s on s.key = r.site_key where ${condition} group by 1`);

export const digestUp = (database: Statements): Promise<BucketRow[]> => digestWhere(database, sql`not s.pieces`);
export const digestDown = (database: Statements): Promise<BucketRow[]> => digestWhere(database, sql`s.pieces and not exists (select 1 from subject_left x where x.subject_id = r.subject_id)`);
export const digestOfPeer = (database: Statements, peer: number): Promise<BucketRow[]> => digestWhere(database, sql`s.via = ${peer}`);
export const digestForPeer = (database: Statements, peer: number): Promise<BucketRow[]> => digestWhere(database, sql`s.via is distinct from ${peer} and ${belongs(peer)}`);

/** Pieces of others in some buckets. */
export const listPieces = (database: Statements, buckets: readonly number[]): Promise<{ site_key: number; seq: number; subject_id: string; id: string; hash: string }[]> =>
  database.rows(sql`select r.site_key, r.seq, r.subject_id, r.id, encode(r.hash, 'hex') as hash from record r join site s on s.key = r.site_key where s.pieces and ${bucket} = any(${buckets}::int[])`);

/** One piece of a log, where it is here. */
export const readPiece = (database: Statements, siteKey: number, seq: number): Promise<RecordRow[]> =>
  database.rows(sql`select ${recordColumns} from record r join site s on s.key = r.site_key where r.site_key = ${siteKey} and r.seq = ${seq}`);

/** The end of a log, from a number on. */
export const readTail = (database: Statements, siteKey: number, after: number): Promise<RecordRow[]> =>
  database.rows(sql`select ${recordColumns} from record r join site s on s.key = r.site_key where r.site_key = ${siteKey} and r.seq > ${after} and r.seq <= s.last_seq order by r.seq`);

/** Which of these acts are here, in whatever log. */
export const listKnownIds = async (database: Statements, subjects: readonly string[], ids: readonly string[]): Promise<Set<string>> =>
  new Set((await database.rows<{ id: string }>(sql`select r.id from record r join unnest(${subjects}::uuid[], ${ids}::uuid[]) as t(subject_id, id) on r.subject_id = t.subject_id and r.id = t.id`)).map((row) => row.id));

/** Everything that came into the log behind a row of the table, in the order of the table's key: for backups, through a cursor that the caller reads in pages. */
export async function* readAllRows(transaction: Transaction, after: readonly { log: string; seq: number }[], pageRows: number): AsyncGenerator<LinkedRow[]> {
  const logs = after.map((place) => place.log);
  const seqs = after.map((place) => place.seq);
  const query = sql`select ${linked} from ${source} where r.seq > coalesce((select p.seq from unnest(${logs}::text[], ${seqs}::bigint[]) as p(log, seq) where p.log = s.id), 0) order by r.site_key, r.seq`;
  yield* readCursor(transaction, query, pageRows);
}

/** Records of the subjects of a peer, those seen last first: a new laptop is useful before the seed is complete. */
export async function* readSeedRows(transaction: Transaction, peer: number, pageRows: number): AsyncGenerator<LinkedRow[]> {
  const query = sql`
    with mine as (select h.subject_id from subject_home h join peer_unit u on u.unit_key = h.unit_key where u.peer_key = ${peer} group by 1),
    latest as (select m.subject_id, max(r.at) as at from mine m join record r on r.subject_id = m.subject_id group by 1)
    select ${linked} from latest t join record r on r.subject_id = t.subject_id join site s on s.key = r.site_key left join record_link l on l.site_key = r.site_key and l.seq = r.seq where s.via is distinct from ${peer} order by t.at desc, r.subject_id, r.id`;
  yield* readCursor(transaction, query, pageRows);
}

async function* readCursor(transaction: Transaction, query: Sql, pageRows: number): AsyncGenerator<LinkedRow[]> {
  await transaction.run(generatedSql(`declare all_rows no scroll cursor for ${query.text}`, query.values));
  for (;;) {
    const rows = await transaction.rows<LinkedRow>(generatedSql(`fetch ${pageRows} from all_rows`));
    if (rows.length > 0) yield rows;
    if (rows.length < pageRows) break;
  }
  await transaction.run(generatedSql('close all_rows'));
}
