import type { LogRecord } from '@tuyen/records';
import { type BucketDigest, type Digests, bucketOf, digestRecords } from '../protocol/digests.ts';
import type { ParkedNotice, Reach } from '../protocol/exchange.ts';
import { type FeedPlace, rememberPlace } from '../protocol/feed-place.ts';
import type { LogHead } from '../protocol/log-head.ts';
import type { HandOver, Page, Run } from '../protocol/run.ts';
import type { FeedPage, Shelf, Taken, UpTo } from '../shelf/shelf.ts';
import { MemorySite } from './memory-site.ts';
import { type FeedRow, type HeldLog, emptyLog } from './site-contents.ts';
import { takeRun } from './take-run.ts';

/** A record takes so many bytes here. */
const RECORD_BYTES = 300;

const isUp = (log: HeldLog): boolean => log.via !== 'above';

/** A site's store in memory: the same promises as PostgreSQL gives, a few thousand times faster. */
export class MemoryShelf extends MemorySite implements Shelf {
  ownLog(): Promise<string> {
    return this.transact(() => this.contents.own);
  }

  headsUp(): Promise<LogHead[]> {
    return this.transact(() => [...this.contents.logs].flatMap(([log, held]) => (isUp(held) ? [{ log, ...held.head }] : [])));
  }

  hashesAt(log: string, seqs: readonly number[]): Promise<(string | null)[]> {
    return this.transact(() => seqs.map((seq) => this.contents.logs.get(log)?.records.get(seq)?.hash ?? null));
  }

  readRun(log: string, after: number, bytes: number): Promise<Run> {
    return this.transact(() => {
      const held = this.contents.logs.get(log) ?? emptyLog('above');
      const last = Math.min(held.head.seq, after + Math.max(1, Math.floor(bytes / RECORD_BYTES)));
      const records = Array.from({ length: Math.max(0, last - after) }, (_, index) => held.records.get(after + 1 + index)!);
      return { log, after: { seq: after, hash: this.#hashBefore(held, after + 1) }, records };
    });
  }

  #hashBefore(held: HeldLog, seq: number): string {
    return held.before.get(seq) ?? held.records.get(seq - 1)?.hash ?? '0'.repeat(64);
  }

  #runOf(log: string, held: HeldLog, record: LogRecord): Run {
    return { log, after: { seq: record.seq - 1, hash: this.#hashBefore(held, record.seq) }, records: [record] };
  }

  readUrgent(heads: readonly LogHead[], bytes: number): Promise<Run[]> {
    return this.transact(() =>
      heads
        .flatMap(({ log, seq }) => {
          const held = this.contents.logs.get(log);
          return held ? [...held.records.values()].filter((record) => record.seq > seq + 1 && record.seq <= held.head.seq && this.world.isUrgent(record.form)).map((record) => this.#runOf(log, held, record)) : [];
        })
        .slice(0, Math.max(1, Math.floor(bytes / RECORD_BYTES))),
    );
  }

  feedPlaces(): Promise<FeedPlace[]> {
    return this.transact(() => this.contents.places);
  }

  #take(via: string, runs: readonly Run[]): Taken {
    const forked: LogHead[] = [];
    const parked: ParkedNotice[] = [];
    const touched = new Set<string>();
    const displaced: LogRecord[] = [];
    for (const run of runs) {
      const known = this.contents.logs.get(run.log);
      const held = known ?? emptyLog(via);
      const last = run.after.seq + run.records.length;
      // Nobody else writes this site's own log: what goes beyond its end was written by this site before it was put back.
      const taken = run.log === this.contents.own && last > held.head.seq ? ({ kind: 'forked', seq: last } as const) : takeRun(held, run, via, this.world.hashText);
      if (taken.kind === 'broken') parked.push({ log: run.log, seq: taken.seq, code: 'sync.run-broken', facts: { seq: taken.seq } });
      else if (taken.kind === 'forked') forked.push({ log: run.log, ...held.head });
      else {
        this.contents.logs.set(run.log, held);
        displaced.push(...taken.displaced);
        for (const record of taken.news) {
          touched.add(record.subjectId);
          this.follow(run.log, record.seq, record.seq);
        }
      }
    }
    this.#adopt(displaced);
    this.settleHomes([...touched, ...displaced.map((record) => record.subjectId)]);
    return { forked, parked };
  }

  takeFromAbove(page: Page, { feed, buckets, reclaimed }: UpTo): Promise<Taken> {
    return this.transact(() => {
      const { left, places } = this.contents;
      // The parent was put back: what it said in its former life about who left is not known there.
      if (feed && feed.from < places[0]!.n) for (const [subjectId, { n }] of left) if (n > feed.from) left.delete(subjectId);
      const taken = this.#take(reclaimed ? 'here' : 'above', page.runs);
      for (const run of page.runs) for (const record of run.records) left.delete(record.subjectId);
      for (const { subjectId, enters, to } of page.handOvers) {
        if (enters) left.delete(subjectId);
        else left.set(subjectId, { to, n: feed?.place.n ?? places[0]!.n });
      }
      if (buckets) this.#settleBuckets(new Set(buckets), page);
      if (feed) this.contents.places = rememberPlace(places, feed.place);
      return taken;
    });
  }

  /** Some buckets as the parent has them: who is not among its people left; what it does not hold of them any more is recorded here again. */
  #settleBuckets(buckets: ReadonlySet<number>, page: Page): void {
    const { logs, left } = this.contents;
    const shared = new Set(page.handOvers.map((one) => one.subjectId));
    const confirmed = new Set(page.runs.flatMap((run) => run.records).map((record) => record.hash));
    for (const record of this.#all((log, record) => log.via === 'above' && buckets.has(bucketOf(record.subjectId)))) {
      if (!shared.has(record.subjectId)) {
        if (!left.has(record.subjectId)) left.set(record.subjectId, { to: [], n: this.contents.places[0]!.n });
      } else if (!confirmed.has(record.hash)) {
        logs.get(record.site)!.records.delete(record.seq);
        logs.get(record.site)!.before.delete(record.seq);
        this.#adopt([record]);
      }
    }
  }

  /** Acts that a site above lost in an accident and only this one still knows: they go up again as this site's own. */
  #adopt(records: readonly LogRecord[]): void {
    for (const { site: _site, seq: _seq, hash: _hash, ...draft } of records) {
      if (this.recordsOf(draft.subjectId).some((record) => record.id === draft.id)) continue;
      const { own, logs } = this.contents;
      const { seq } = this.append(own, logs.get(own)!, draft);
      this.follow(own, seq, seq);
    }
  }

  takeFromBelow(peer: string, page: Page): Promise<Taken> {
    return this.transact(() => this.#take(peer, page.runs));
  }

  fork(log: string, same: number): Promise<void> {
    return this.transact(() => {
      const held = this.contents.logs.get(log)!;
      const tail = [...held.records.values()].filter((record) => record.seq > same).sort((a, b) => a.seq - b.seq);
      for (const record of tail) held.records.delete(record.seq);
      held.head = { seq: same, hash: same === 0 ? '0'.repeat(64) : held.records.get(same)!.hash };
      const next = this.world.newLog();
      const goesOn = emptyLog(held.via);
      this.contents.logs.set(next, goesOn);
      if (log === this.contents.own) this.contents.own = next;
      for (const { site: _site, seq: _seq, hash: _hash, ...draft } of tail) this.append(next, goesOn, draft);
      if (tail.length > 0) this.follow(next, 1, tail.length);
      this.contents.reach.delete(log);
    });
  }

  noteReach(reach: readonly Reach[], _parked: readonly ParkedNotice[]): Promise<void> {
    return this.transact(() => {
      for (const one of reach) this.contents.reach.set(one.log, one);
    });
  }

  noteCompared(different: readonly number[]): Promise<void> {
    return this.transact(() => {
      if (different.length > 0) this.contents.alarms += 1;
    });
  }

  #all(takes: (log: HeldLog, record: LogRecord) => boolean): LogRecord[] {
    return [...this.contents.logs.values()].flatMap((log) => [...log.records.values()].filter((record) => takes(log, record)));
  }

  digests(): Promise<Digests> {
    return this.transact(() => this.digestsNow());
  }

  /** As `digests`, for whoever looks from outside. */
  digestsNow(): Digests {
    return {
      up: digestRecords(this.#all(isUp)),
      down: digestRecords(this.#all((log, record) => !isUp(log) && !this.contents.left.has(record.subjectId))),
    };
  }

  digestsFor(peer: string): Promise<Digests> {
    return this.transact(() => this.digestsForNow(peer));
  }

  digestsForNow(peer: string): Digests {
    const units = this.contents.scopes.get(peer) ?? [];
    const up: BucketDigest[] = digestRecords(this.#all((log) => log.via === peer));
    return { up, down: digestRecords(this.#all((log, record) => log.via !== peer && this.inScope(record.subjectId, units))) };
  }

  readBuckets(peer: string | undefined, buckets: readonly number[]): Promise<Page> {
    return this.transact(() => {
      const wanted = new Set(buckets);
      const units = peer === undefined ? [] : (this.contents.scopes.get(peer) ?? []);
      const shared = (log: HeldLog, subjectId: string): boolean => (peer === undefined ? isUp(log) : log.via === peer || this.inScope(subjectId, units));
      const runs = [...this.contents.logs].flatMap(([log, held]) =>
        [...held.records.values()].filter((record) => wanted.has(bucketOf(record.subjectId)) && shared(held, record.subjectId)).map((record) => this.#runOf(log, held, record)),
      );
      const shares = [...this.contents.homes.keys()].filter((subjectId) => wanted.has(bucketOf(subjectId)) && this.inScope(subjectId, units));
      return { runs, handOvers: shares.map((subjectId) => ({ subjectId, enters: true, to: [] })) };
    });
  }

  reachFor(peer: string, named: readonly LogHead[]): Promise<Reach[]> {
    return this.transact(() => {
      for (const { log, seq, hash } of named) {
        const held = this.contents.logs.get(log);
        if (held && log !== this.contents.own && held.records.get(seq)?.hash === hash && isUp(held)) held.via = peer;
      }
      const logs = new Set([...named.map(({ log }) => log), ...[...this.contents.logs].flatMap(([log, held]) => (held.via === peer ? [log] : []))]);
      return [...logs].map((log) => {
        const held = this.contents.logs.get(log);
        return { log, ...(held && isUp(held) ? held.head : emptyLog('above').head), above: this.contents.reach.get(log)?.seq ?? 0 };
      });
    });
  }

  isFeedEnd(place: FeedPlace): Promise<boolean> {
    return this.transact(() => {
      const last = this.contents.feed.at(-1);
      return place.within === 0 && place.n === (last?.n ?? 0) && place.mark === (last?.mark ?? 0);
    });
  }

  readFeed(peer: string, places: readonly FeedPlace[], bytes: number): Promise<FeedPage> {
    return this.transact(() => {
      const { feed } = this.contents;
      const known = places.find((place) => place.n === 0 || feed[place.n - 1]?.mark === place.mark) ?? { n: 0, mark: 0, within: 0 };
      let room = Math.max(1, Math.floor(bytes / RECORD_BYTES));
      const runs: Run[] = [];
      const handOvers: HandOver[] = [];
      let place: FeedPlace = known;
      for (const row of feed.slice(known.within > 0 ? known.n - 1 : known.n)) {
        const skip = row.n === known.n ? known.within : 0;
        const records = this.#recordsOf(row, peer);
        const part = records.slice(skip, skip + room);
        for (const { log, record } of part) if (record && this.#isFor(peer, log, record)) runs.push(this.#runOf(log, this.contents.logs.get(log)!, record));
        room -= part.length + 1;
        if (skip + part.length < records.length) return { page: { runs, handOvers }, from: known.n, place: { n: row.n, mark: row.mark, within: skip + part.length }, more: true };
        if (row.kind === 'pass' && row.peer === peer) this.#handOver(row, handOvers);
        place = { n: row.n, mark: row.mark, within: 0 };
        if (room <= 0) break;
      }
      return { page: { runs, handOvers }, from: known.n, place, more: place.n < feed.length };
    });
  }

  #handOver(row: FeedRow & { kind: 'pass' }, handOvers: HandOver[]): void {
    const isIn = this.inScope(row.subjectId, this.contents.scopes.get(row.peer) ?? []);
    if (isIn === row.enters) handOvers.push({ subjectId: row.subjectId, enters: isIn, to: this.contents.homes.get(row.subjectId) ?? [] });
  }

  /** All records a row of the feed speaks of, whether this peer gets them or not. */
  #recordsOf(row: FeedRow, peer: string): { log: string; record: LogRecord | undefined }[] {
    if (row.kind === 'run') {
      const held = this.contents.logs.get(row.log);
      return Array.from({ length: row.to - row.from + 1 }, (_, index) => ({ log: row.log, record: held?.records.get(row.from + index) }));
    }
    if (row.peer !== peer || !row.enters) return [];
    return this.recordsOf(row.subjectId)
      .map((record) => ({ log: record.site, record }))
      .sort((a, b) => Number(a.log > b.log) - Number(a.log < b.log) || a.record.seq - b.record.seq);
  }

  #isFor(peer: string, log: string, record: LogRecord): boolean {
    return this.contents.logs.get(log)?.via !== peer && this.inScope(record.subjectId, this.contents.scopes.get(peer) ?? []);
  }
}
