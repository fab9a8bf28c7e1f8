import { randomInt } from 'node:crypto';
import type { Statements, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface FeedRowRead {
  n: number;
  mark: number;
  site_key: number | null;
  from_seq: number | null;
  to_seq: number | null;
  peer_key: number | null;
  subject_id: string | null;
  enters: boolean | null;
  /** Peer the log comes from. */
  via: number | null;
}

const MARKS = 2 ** 31 - 1;

/** Adds runs of logs to the end of the feed; the caller holds the lock. */
export async function addFeedRuns(transaction: Transaction, runs: readonly { siteKey: number; from: number; to: number }[]): Promise<void> {
  if (runs.length === 0) return;
  await transaction.run(sql`
    insert into feed (n, mark, site_key, from_seq, to_seq)
    select (select coalesce(max(n), 0) from feed) + t.place, t.mark, t.site_key, t.from_seq, t.to_seq
    from unnest(${runs.map((_, index) => index + 1)}::int[], ${runs.map(() => randomInt(1, MARKS))}::int[], ${runs.map((run) => run.siteKey)}::smallint[], ${runs.map((run) => run.from)}::bigint[], ${runs.map((run) => run.to)}::bigint[])
      as t(place, mark, site_key, from_seq, to_seq)`, 'sync-feed-runs');
}

/** Adds hand-overs to the end of the feed; the caller holds the lock. */
export async function addHandOvers(transaction: Transaction, handOvers: readonly { peer: number; subjectId: string; enters: boolean }[]): Promise<void> {
  if (handOvers.length === 0) return;
  await transaction.run(sql`
    insert into feed (n, mark, peer_key, subject_id, enters)
    select (select coalesce(max(n), 0) from feed) + t.place, t.mark, t.peer, t.subject_id, t.enters
    from unnest(${handOvers.map((_, index) => index + 1)}::int[], ${handOvers.map(() => randomInt(1, MARKS))}::int[], ${handOvers.map((one) => one.peer)}::int[], ${handOvers.map((one) => one.subjectId)}::uuid[], ${handOvers.map((one) => one.enters)}::boolean[])
      as t(place, mark, peer, subject_id, enters)`);
}

/** The newest of some places that this feed has; row 0 where it has none. */
export async function findFeedPlace(database: Statements, places: readonly { n: number; mark: number; within: number }[]): Promise<{ n: number; mark: number; within: number }> {
  const known = await database.row<{ n: number; mark: number }>(sql`
    select f.n, f.mark from feed f join unnest(${places.map((place) => place.n)}::bigint[], ${places.map((place) => place.mark)}::int[]) as t(n, mark) on t.n = f.n and t.mark = f.mark order by f.n desc limit 1`);
  return (known && places.find((place) => place.n === known.n && place.mark === known.mark)) ?? { n: 0, mark: 0, within: 0 };
}

export const readFeedEnd = async (database: Statements): Promise<{ n: number; mark: number }> =>
  (await database.row<{ n: number; mark: number }>(sql`select n, mark from feed order by n desc limit 1`)) ?? { n: 0, mark: 0 };

/** Rows from a place on that can mean something to a peer. */
export const readFeedRows = (database: Statements, peer: number, fromRow: number, limit: number): Promise<FeedRowRead[]> =>
  database.rows(sql`
    select f.n, f.mark, f.site_key, f.from_seq, f.to_seq, f.peer_key, f.subject_id, f.enters, s.via
    from feed f left join site s on s.key = f.site_key
    where f.n >= ${fromRow} and (f.peer_key is null or f.peer_key = ${peer}) order by f.n limit ${limit}`, 'sync-feed-rows');

/** Logs held without a gap that have grown since they were last put into the feed. */
export const listUnfollowed = (database: Statements): Promise<{ key: number; after: number; last: number }[]> =>
  database.rows(sql`select s.key, coalesce(f.seq, 0) as after, s.last_seq as last from site s left join feed_follow f on f.site_key = s.key where not s.pieces and s.last_seq > coalesce(f.seq, 0)`);

export async function noteFollowed(transaction: Transaction, siteKey: number, seq: number): Promise<void> {
  await transaction.run(sql`insert into feed_follow (site_key, seq) values (${siteKey}, ${seq}) on conflict (site_key) do update set seq = greatest(feed_follow.seq, excluded.seq)`, 'sync-follow');
}

/** Pieces that stand in no row of the feed: those that came before this site had anybody below it. */
export const listUnfedPieces = (database: Statements): Promise<{ siteKey: number; from: number; to: number }[]> =>
  database.rows(sql`
    select site_key as "siteKey", min(seq) as from, max(seq) as to from (
      select r.site_key, r.seq, r.seq - row_number() over (partition by r.site_key order by r.seq) as island
      from record r join site s on s.key = r.site_key
      where s.pieces and not exists (select 1 from feed f where f.site_key = r.site_key and r.seq between f.from_seq and f.to_seq)) t
    group by site_key, island`);

export const listFeedPlaces = (database: Statements): Promise<{ n: number; mark: number; within: number }[]> => database.rows(sql`select n, mark, within from feed_place order by n desc`);

/** The places remembered from now on. */
export async function writeFeedPlaces(transaction: Transaction, places: readonly { n: number; mark: number; within: number }[]): Promise<void> {
  await transaction.run(sql`delete from feed_place`);
  await transaction.run(sql`insert into feed_place (n, mark, within) select * from unnest(${places.map((place) => place.n)}::bigint[], ${places.map((place) => place.mark)}::int[], ${places.map((place) => place.within)}::int[])`);
}

/** A log that was cut is followed again from there. */
export async function cutFollowed(transaction: Transaction, siteKey: number, seq: number): Promise<void> {
  await transaction.run(sql`update feed_follow set seq = least(seq, ${seq}) where site_key = ${siteKey}`);
}
