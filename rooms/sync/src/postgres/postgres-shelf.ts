import { GENESIS_HASH, type LogRecord, type RecordDraft } from '@tuyen/records';
import { type Store, type Transaction, syncTables } from '@tuyen/store';
import { BUCKETS, type BucketDigest, type Digests, EMPTY_BUCKET } from '../protocol/digests.ts';
import type { ParkedNotice, Reach } from '../protocol/exchange.ts';
import { FEED_START, type FeedPlace, rememberPlace } from '../protocol/feed-place.ts';
import type { LogHead } from '../protocol/log-head.ts';
import type { Page, Run } from '../protocol/run.ts';
import type { FeedPage, Shelf, Taken, UpTo } from '../shelf/shelf.ts';
import { followLogs } from './follow-logs.ts';
import { bareRecord, fitRows, runsOfRows } from './runs-of-rows.ts';
import { serveFeed } from './serve-feed.ts';
import { settleHomes } from './settle-homes.ts';
import { type Source, type TakenRows, appendTo, isKeepable, newLogId, takeRuns } from './take-runs.ts';

const draftOf = ({ site: _site, seq: _seq, hash: _hash, ...draft }: LogRecord): RecordDraft => draft;

function bucketsOf(rows: readonly { bucket: number; count: number; sum: number }[]): BucketDigest[] {
  const buckets = Array.from({ length: BUCKETS }, () => EMPTY_BUCKET);
  for (const { bucket, count, sum } of rows) buckets[bucket] = { count, sum };
  return buckets;
}

/** Numbers of a log that follow one another. */
interface PlacedRun {
  siteKey: number;
  from: number;
  to: number;
}

function runsIn(rows: TakenRows['rows']): PlacedRun[] {
  const runs: PlacedRun[] = [];
  for (const { siteKey, record } of rows) {
    const run = runs.at(-1);
    if (run?.siteKey === siteKey && run.to + 1 === record.seq) run.to = record.seq;
    else runs.push({ siteKey, from: record.seq, to: record.seq });
  }
  return runs;
}

/** A site's store in PostgreSQL, as the protocol sees it. Works with the site's own rights, never with those of an account. */
export class PostgresShelf implements Shelf {
  readonly #store: Store;
  readonly #urgent: readonly string[];

  constructor(store: Store, urgent: readonly string[]) {
    this.#store = store;
    this.#urgent = urgent;
  }

  #locked<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.#store.database.transaction(async (transaction) => {
      await this.#store.site.lockOwnLog(transaction);
      return work(transaction);
    });
  }

  async #peerKey(peer: string): Promise<number> {
    const found = await syncTables.findPeer(this.#store.database, peer);
    if (!found) throw new Error('a peer that was let in is not in the table');
    return found.key;
  }

  async ownLog(): Promise<string> {
    return (await syncTables.listHeldLogs(this.#store.database)).find((log) => log.own)!.log;
  }

  async headsUp(): Promise<LogHead[]> {
    return (await syncTables.listHeldLogs(this.#store.database)).filter((log) => !log.pieces).map(({ log, seq, hash }) => ({ log, seq, hash }));
  }

  async hashesAt(log: string, seqs: readonly number[]): Promise<(string | null)[]> {
    const hashes = await syncTables.hashesOf(this.#store.database, log, seqs);
    return seqs.map((seq) => hashes.get(seq) ?? null);
  }

  async readRun(log: string, after: number, bytes: number): Promise<Run> {
    const rows = fitRows(await syncTables.readRunRows(this.#store.database, log, after, Math.max(1, Math.ceil(bytes / 260))), bytes);
    const hash = after === 0 ? GENESIS_HASH : ((await this.hashesAt(log, [after]))[0] ?? GENESIS_HASH);
    const records: LogRecord[] = [];
    for (const row of rows) records.push(bareRecord(await syncTables.recordOfRow(this.#store.site, row)));
    return { log, after: { seq: after, hash }, records };
  }

  async readUrgent(heads: readonly LogHead[], bytes: number): Promise<Run[]> {
    const runs: Run[] = [];
    for (const { log, seq } of heads) {
      const rows = await syncTables.readUrgentRows(this.#store.database, log, seq + 1, this.#urgent, 200);
      if (rows.length > 0) runs.push(...(await runsOfRows(this.#store, fitRows(rows, bytes))));
    }
    return runs;
  }

  async feedPlaces(): Promise<FeedPlace[]> {
    const places = await syncTables.listFeedPlaces(this.#store.database);
    return places.length > 0 ? places : [FEED_START];
  }

  /** Follows up what taking runs has done: registers, cards of conflicts, feed, homes. */
  async #settle(transaction: Transaction, taken: TakenRows): Promise<void> {
    const { site } = this.#store;
    const own = (await syncTables.listHeldLogs(transaction)).find((log) => log.own)!.log;
    const known = await syncTables.listKnownIds(transaction, taken.displaced.map((record) => record.subjectId), taken.displaced.map((record) => record.id));
    const orphans = taken.displaced.filter((record) => !known.has(record.id));
    const rows = [...taken.rows, ...(await appendTo(this.#store, transaction, own, orphans.map(draftOf)))];
    if (rows.length === 0) return;
    const subjects = [...new Set(rows.map(({ record }) => record.subjectId))];
    const { conflicts, unshown } = await syncTables.reproject(site, transaction, await syncTables.readStored(site, transaction, rows));
    await syncTables.unparkRecords(transaction, subjects);
    const siteKeys = new Map(rows.map(({ record, siteKey }) => [record.site, siteKey]));
    for (const { record, code } of unshown) await syncTables.parkRecord(transaction, siteKeys.get(record.site)!, record.seq, 'here', code, code === 'sync.form-unknown' ? { form: record.form, version: record.formVersion } : {});
    for (const { subjectId, rootId, form, heads } of conflicts) await syncTables.noteConflict(transaction, subjectId, rootId, form, heads);
    const runs = runsIn(rows);
    await syncTables.touchCells(transaction, runs);
    if (await syncTables.hasChildren(transaction)) await this.#feed(transaction, runs, subjects);
  }

  async #feed(transaction: Transaction, runs: readonly PlacedRun[], subjects: readonly string[]): Promise<void> {
    await followLogs(this.#store, transaction);
    const logs = new Map((await syncTables.listHeldLogs(transaction)).map((log) => [log.key, log]));
    // What stands before a head was followed just now.
    await syncTables.addFeedRuns(transaction, runs.filter((run) => run.to > (logs.get(run.siteKey)?.seq ?? 0)));
    await settleHomes(this.#store, transaction, subjects);
  }

  async #take(page: Page, source: Source, more: (transaction: Transaction) => Promise<void>): Promise<Taken> {
    const keepable = page.runs.filter((run) => run.records.every(isKeepable));
    const refused: ParkedNotice[] = page.runs.filter((run) => !keepable.includes(run)).map((run) => ({ log: run.log, seq: run.after.seq + 1, code: 'sync.run-unreadable', facts: { seq: run.after.seq + 1 } }));
    await syncTables.learnNames(this.#store.site, keepable.flatMap((run) => run.records));
    return this.#locked(async (transaction) => {
      const taken = await takeRuns(this.#store, transaction, keepable, source);
      await this.#settle(transaction, taken);
      await more(transaction);
      return { forked: taken.forked, parked: [...refused, ...taken.parked] };
    });
  }

  takeFromAbove(page: Page, { feed, buckets, reclaimed }: UpTo): Promise<Taken> {
    return this.#take(page, { kind: reclaimed ? 'reclaimed' : 'above' }, async (transaction) => {
      const places = await this.feedPlaces();
      if (feed && feed.from < places[0]!.n) await syncTables.forgetLeftAfter(transaction, feed.from);
      const back = [...page.runs.flatMap((run) => run.records.map((record) => record.subjectId)), ...page.handOvers.filter((one) => one.enters).map((one) => one.subjectId)];
      if (back.length > 0) await syncTables.forgetLeft(transaction, [...new Set(back)]);
      await syncTables.noteLeft(transaction, page.handOvers.filter((one) => !one.enters), feed?.place.n ?? places[0]!.n);
      if (buckets) await this.#settleBuckets(transaction, buckets, page, places[0]!.n);
      if (feed) await syncTables.writeFeedPlaces(transaction, rememberPlace(places, feed.place));
    });
  }

  /** Some buckets as the parent has them: who is not among its people left; what it does not hold of them any more is recorded here again. */
  async #settleBuckets(transaction: Transaction, buckets: readonly number[], page: Page, n: number): Promise<void> {
    const shared = new Set(page.handOvers.map((one) => one.subjectId));
    const confirmed = new Set(page.runs.flatMap((run) => run.records).map((record) => record.hash));
    const pieces = await syncTables.listPieces(transaction, buckets);
    const ghosts = new Set(pieces.filter((piece) => !shared.has(piece.subject_id)).map((piece) => piece.subject_id));
    await syncTables.noteLeft(transaction, [...ghosts].map((subjectId) => ({ subjectId, to: [] })), n);
    const lost = pieces.filter((piece) => shared.has(piece.subject_id) && !confirmed.has(piece.hash));
    const displaced: LogRecord[] = [];
    for (const { site_key, seq } of lost) for (const row of await syncTables.readPiece(transaction, site_key, seq)) displaced.push(bareRecord(await syncTables.recordOfRow(this.#store.site, row)));
    await syncTables.removePieces(transaction, lost.map((piece) => ({ siteKey: piece.site_key, seq: piece.seq })));
    await this.#settle(transaction, { forked: [], parked: [], rows: [], displaced });
  }

  async takeFromBelow(peer: string, page: Page): Promise<Taken> {
    return this.#take(page, { kind: 'below', peer: await this.#peerKey(peer) }, async () => {});
  }

  fork(log: string, same: number): Promise<void> {
    return this.#locked(async (transaction) => {
      const held = (await syncTables.listHeldLogs(transaction)).find((one) => one.log === log)!;
      const tail: LogRecord[] = [];
      for (const row of await syncTables.readTail(transaction, held.key, same)) tail.push(bareRecord(await syncTables.recordOfRow(this.#store.site, row)));
      const hash = same === 0 ? GENESIS_HASH : (await syncTables.hashesOf(transaction, log, [same])).get(same)!;
      await syncTables.removePieces(transaction, tail.map((record) => ({ siteKey: held.key, seq: record.seq })));
      await syncTables.moveHead(transaction, held.key, same, hash);
      await syncTables.cutFollowed(transaction, held.key, same);
      await syncTables.forgetReach(transaction, held.key);
      const next = newLogId();
      const goesOn = await syncTables.keepLog(transaction, next, held.via, false);
      await appendTo(this.#store, transaction, next, tail.map(draftOf));
      if (held.own) await syncTables.changeOwnLog(transaction, held.key, goesOn.key);
      await followLogs(this.#store, transaction);
    });
  }

  noteReach(reach: readonly Reach[], parked: readonly ParkedNotice[]): Promise<void> {
    return this.#store.database.transaction(async (transaction) => {
      for (const { log, seq, hash, above } of reach) await syncTables.noteReachRow(transaction, log, seq, hash, above);
      const logs = new Map((await syncTables.listHeldLogs(transaction)).map((log) => [log.log, log.key]));
      for (const { log, seq, code, facts } of parked) if (logs.has(log)) await syncTables.parkRecord(transaction, logs.get(log)!, seq, 'above', code, facts);
    });
  }

  async noteCompared(different: readonly number[]): Promise<void> {
    const parent = await syncTables.findParent(this.#store.database);
    if (parent) await syncTables.notePeerCompared(this.#store.database, parent.key, different.length);
  }

  async digests(): Promise<Digests> {
    const { database } = this.#store;
    return { up: bucketsOf(await syncTables.digestUp(database)), down: bucketsOf(await syncTables.digestDown(database)) };
  }

  async reachFor(peer: string, named: readonly LogHead[]): Promise<Reach[]> {
    const key = await this.#peerKey(peer);
    return this.#locked(async (transaction) => {
      const held = new Map((await syncTables.listHeldLogs(transaction)).map((log) => [log.log, log]));
      for (const { log, seq, hash } of named) {
        const here = held.get(log);
        if (!here || here.own || here.pieces || here.via === key || seq === 0 || seq > here.seq) continue;
        if ((await syncTables.hashesOf(transaction, log, [seq])).get(seq) !== hash) continue;
        await syncTables.moveVia(transaction, here.key, key);
        here.via = key;
      }
      const above = new Map((await syncTables.listReach(transaction)).map((reach) => [reach.log, reach.seq]));
      const names = new Set([...named.map(({ log }) => log), ...[...held.values()].flatMap((log) => (log.via === key ? [log.log] : []))]);
      return [...names].map((log) => {
        const here = held.get(log);
        return { log, ...(here && !here.pieces ? { seq: here.seq, hash: here.hash } : { seq: 0, hash: GENESIS_HASH }), above: above.get(log) ?? 0 };
      });
    });
  }

  async isFeedEnd(place: FeedPlace): Promise<boolean> {
    return this.#locked(async (transaction) => {
      await followLogs(this.#store, transaction);
      const end = await syncTables.readFeedEnd(transaction);
      return place.within === 0 && place.n === end.n && place.mark === end.mark;
    });
  }

  async readFeed(peer: string, places: readonly FeedPlace[], bytes: number): Promise<FeedPage> {
    const key = await this.#peerKey(peer);
    return this.#locked(async (transaction) => {
      await followLogs(this.#store, transaction);
      return serveFeed(this.#store, transaction, key, places, bytes);
    });
  }

  async digestsFor(peer: string): Promise<Digests> {
    const key = await this.#peerKey(peer);
    const { database } = this.#store;
    return { up: bucketsOf(await syncTables.digestOfPeer(database, key)), down: bucketsOf(await syncTables.digestForPeer(database, key)) };
  }

  async readBuckets(peer: string | undefined, buckets: readonly number[]): Promise<Page> {
    const { database } = this.#store;
    const key = peer === undefined ? undefined : await this.#peerKey(peer);
    const runs = await runsOfRows(this.#store, await syncTables.readBucketRows(database, key, buckets));
    const subjects = key === undefined ? [] : await syncTables.listBucketSubjects(database, key, buckets);
    return { runs, handOvers: subjects.map((subjectId) => ({ subjectId, enters: true, to: [] })) };
  }
}

