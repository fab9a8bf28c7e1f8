import type { LogRecord } from '@tuyen/records';
import type { Reach } from '../protocol/exchange.ts';
import { FEED_START, type FeedPlace } from '../protocol/feed-place.ts';
import { LOG_START, type LogPlace } from '../protocol/log-head.ts';

/** A log as one site holds it. */
export interface HeldLog {
  /** `here`: written here, now or in a former life. `above`: came down, in pieces. Else the peer below that sent it. */
  via: string;
  /** Up to where it is held without a gap; pieces of a log that came down lie beyond. */
  head: LogPlace;
  records: Map<number, LogRecord>;
  /** Hash before each piece that does not follow the record before it here. */
  before: Map<number, string>;
}

export type FeedRow = { n: number; mark: number } & (
  | { kind: 'run'; log: string; from: number; to: number }
  | { kind: 'pass'; peer: string; subjectId: string; enters: boolean }
);

/** Everything of a site that survives a kill: what a backup holds. */
export interface SiteContents {
  own: string;
  logs: Map<string, HeldLog>;
  feed: FeedRow[];
  homes: Map<string, string[]>;
  /** Units of each site below. */
  scopes: Map<string, string[]>;
  places: FeedPlace[];
  /** Subjects that belong elsewhere now, and how far the feed was read when that was learnt. */
  left: Map<string, { to: readonly string[]; n: number }>;
  reach: Map<string, Reach>;
  alarms: number;
}

export const emptyLog = (via: string): HeldLog => ({ via, head: LOG_START, records: new Map(), before: new Map() });

export function emptySite(own: string): SiteContents {
  return {
    own,
    logs: new Map([[own, emptyLog('here')]]),
    feed: [],
    homes: new Map(),
    scopes: new Map(),
    places: [FEED_START],
    left: new Map(),
    reach: new Map(),
    alarms: 0,
  };
}
