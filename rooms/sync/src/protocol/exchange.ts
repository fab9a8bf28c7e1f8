import type { Capability } from './capability.ts';
import type { Digests } from './digests.ts';
import type { FeedPlace } from './feed-place.ts';
import type { LogHead } from './log-head.ts';
import type { Page } from './run.ts';

/** A record that a site above holds but cannot show, and why. */
export interface ParkedNotice {
  log: string;
  seq: number;
  /** Registered problem. */
  code: string;
  facts: Readonly<Record<string, string | number>>;
}

/** How far the sites above hold a log: the parent itself, and what stands above it. */
export interface Reach extends LogHead {
  /** Up to where the parent's own parent holds it; 0 for nothing or no parent. */
  above: number;
}

/** What a site asks of its parent. One request, one answer, nothing remembered between two. */
export type SyncRequest =
  /** Who speaks, and how far it holds the logs that go up through it. */
  | { kind: 'greet'; speaks: Capability; own: string; heads: readonly LogHead[] }
  /** Which hashes the parent holds at these places of a log; what a site looks for that was restored. */
  | { kind: 'probe'; log: string; seqs: readonly number[] }
  | { kind: 'offer'; page: Page }
  /** The parent's copy of a log that this site has lost the end of. */
  | { kind: 'reclaim'; log: string; after: number; bytes: number }
  /** What is new in this site's scope; places newest first. */
  | { kind: 'fetch'; places: readonly FeedPlace[]; bytes: number }
  | { kind: 'compare'; digests: Digests; place: FeedPlace }
  /** Records of buckets that differ: the parent's are asked for, ours go along. */
  | { kind: 'mend'; buckets: readonly number[]; page: Page; place: FeedPlace };

export type SyncAnswer =
  | { kind: 'welcome'; speaks: Capability; reach: readonly Reach[] }
  | { kind: 'hashes'; hashes: readonly (string | null)[] }
  /** `forked`: logs in which the parent holds other records under the same numbers. */
  | { kind: 'accepted'; reach: readonly Reach[]; parked: readonly ParkedNotice[]; forked: readonly string[] }
  | { kind: 'page'; page: Page; more: boolean; feed?: { place: FeedPlace; from: number } }
  /** `early`: something has happened since the place named; both sides are compared when it has been read. */
  | { kind: 'digests'; different: readonly number[]; early: boolean }
  /** A refusal that waiting alone does not cure. */
  | { kind: 'refused'; code: string; facts: Readonly<Record<string, string | number>> };
