import type { Reach } from '../protocol/exchange.ts';
import type { ForkSearch } from '../protocol/find-fork.ts';
import type { LogHead } from '../protocol/log-head.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** What a session knows; it ends with the session. */
export interface SessionMemory {
  reach: Map<string, Reach>;
  /** Logs whose two copies do not agree, found while taking a run. */
  suspects: Set<string>;
  /** Logs that did not move though they were sent: left for the next session. */
  stuck: Set<string>;
  fork: { log: string; search: ForkSearch; places: number[] } | undefined;
  urgentSent: boolean;
  drained: boolean;
  proved: boolean;
}

export type Finding =
  | { kind: 'found-forked'; log: string; search: ForkSearch }
  | { kind: 'found-behind'; log: string; after: number }
  | { kind: 'found-unsent'; heads: LogHead[] }
  | { kind: 'found-hungry' | 'found-unproved' | 'found-level' };

/** Whether the parent's end of a log cannot be ours. */
async function isForked(shelf: Shelf, memory: SessionMemory, head: LogHead, own: string): Promise<boolean> {
  const reach = memory.reach.get(head.log);
  if (memory.suspects.has(head.log)) return true;
  if (!reach || reach.seq === 0) return false;
  // Nobody but this site writes its own log: whoever went further was this site, before it was restored.
  if (reach.seq > head.seq) return head.log === own;
  const [ours] = reach.seq === head.seq ? [head.hash] : await shelf.hashesAt(head.log, [reach.seq]);
  return ours !== reach.hash;
}

/** Looks at what this site holds beside what its parent holds, and says what comes next. */
export async function survey(shelf: Shelf, memory: SessionMemory): Promise<Finding> {
  const heads = await shelf.headsUp();
  const own = await shelf.ownLog();
  for (const head of heads) {
    if (memory.stuck.has(head.log) || !(await isForked(shelf, memory, head, own))) continue;
    const theirs = memory.reach.get(head.log)?.seq ?? 0;
    return { kind: 'found-forked', log: head.log, search: { same: 0, different: Math.min(theirs, head.seq) + 1 } };
  }
  const held = new Map(heads.map((head) => [head.log, head.seq]));
  for (const reach of memory.reach.values()) {
    const seq = held.get(reach.log) ?? 0;
    if (reach.seq > seq && !memory.stuck.has(reach.log)) return { kind: 'found-behind', log: reach.log, after: seq };
  }
  const unsent = heads.filter((head) => head.seq > (memory.reach.get(head.log)?.seq ?? 0) && !memory.stuck.has(head.log));
  if (unsent.length > 0) return { kind: 'found-unsent', heads: unsent };
  if (!memory.drained) return { kind: 'found-hungry' };
  return { kind: memory.proved ? 'found-level' : 'found-unproved' };
}
