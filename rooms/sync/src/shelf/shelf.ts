import type { Digests } from '../protocol/digests.ts';
import type { ParkedNotice, Reach } from '../protocol/exchange.ts';
import type { FeedPlace } from '../protocol/feed-place.ts';
import type { LogHead } from '../protocol/log-head.ts';
import type { Page, Run } from '../protocol/run.ts';

/** A page of the feed. */
export interface FeedPage {
  page: Page;
  /** Row after which it begins: the newest of the places asked for that this parent knows. */
  from: number;
  /** Place after it. */
  place: FeedPlace;
  more: boolean;
}

/** What became of runs that were handed in. */
export interface Taken {
  /** Logs in which two machines wrote different records under one number; nothing of that run went in. */
  forked: readonly LogHead[];
  parked: readonly ParkedNotice[];
}

/** What a page from above brings a site up to. */
export interface UpTo {
  /** So far the feed is read, from row `from` on. */
  feed?: { place: FeedPlace; from: number };
  /** These buckets hold all that the parent shares: whoever came down and is not among it belongs elsewhere now. */
  buckets?: readonly number[];
  /** The runs are of logs that went up through this site, and do again. */
  reclaimed?: boolean;
}

/**
 * A site's durable store as the protocol sees it. Every method is one transaction: it is done whole, or throws and nothing is done.
 * The simulator keeps it in memory, the product in PostgreSQL; one set of tests runs over both.
 */
export interface Shelf {
  /** The log this site writes now. */
  ownLog(): Promise<string>;
  /** Logs that go up through this site: its own of all incarnations, and those that came from below. */
  headsUp(): Promise<LogHead[]>;
  hashesAt(log: string, seqs: readonly number[]): Promise<(string | null)[]>;
  /** What follows `after` in a log held without a gap; no records at its end. At least one record, whatever `bytes` says. */
  readRun(log: string, after: number, bytes: number): Promise<Run>;
  /** Records that must not wait, of logs that the parent holds only up to these places. Never the first after such a place: that one comes in its turn. */
  readUrgent(heads: readonly LogHead[], bytes: number): Promise<Run[]>;

  /** Places in the parent's feed, newest first. */
  feedPlaces(): Promise<FeedPlace[]>;
  /** Writes what came from the parent and, in the same transaction, what it brings this site up to. */
  takeFromAbove(page: Page, upTo: UpTo): Promise<Taken>;
  /** Closes a log after `same`; what stood behind goes on in a new log. Of the own log: in a new incarnation of this site. */
  fork(log: string, same: number): Promise<void>;
  /** How far the sites above hold our logs, and what they could not show. */
  noteReach(reach: readonly Reach[], parked: readonly ParkedNotice[]): Promise<void>;
  noteCompared(different: readonly number[]): Promise<void>;
  /** Digests of what goes up, and of what came down. */
  digests(): Promise<Digests>;

  /**
   * As a parent: how far the logs of a peer are held here. Those it names, and those it may have lost.
   * A log that it names with the right hash goes up through it from now on, whoever brought it before.
   */
  reachFor(peer: string, named: readonly LogHead[]): Promise<Reach[]>;
  takeFromBelow(peer: string, page: Page): Promise<Taken>;
  readFeed(peer: string, places: readonly FeedPlace[], bytes: number): Promise<FeedPage>;
  /** Whether a peer that has read so far has read everything. */
  isFeedEnd(place: FeedPlace): Promise<boolean>;
  /** As `digests`, of what the peer sent and of what it was given. */
  digestsFor(peer: string): Promise<Digests>;
  /** Records of buckets that a peer and we share: of its logs, and of others about its people, who are named. Without a peer: of the logs that go up from here. */
  readBuckets(peer: string | undefined, buckets: readonly number[]): Promise<Page>;
}
