import { CAPABILITY, commonProtocol } from '../protocol/capability.ts';
import { differingBuckets } from '../protocol/digests.ts';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import type { LogHead } from '../protocol/log-head.ts';
import type { Shelf } from '../shelf/shelf.ts';

const refused = (code: string, facts: Record<string, string | number> = {}): SyncAnswer => ({ kind: 'refused', code, facts });

/** The logs that a page speaks of; without a hash that would prove them. */
const logsOf = (request: SyncRequest & { kind: 'offer' }): LogHead[] => [...new Set(request.page.runs.map((run) => run.log))].map((log) => ({ log, seq: 0, hash: '' }));

/** Answers one request of an enrolled site below; nothing is remembered but what the shelf keeps. */
export async function answerRequest(shelf: Shelf, peer: string, request: SyncRequest): Promise<SyncAnswer> {
  switch (request.kind) {
    case 'greet': {
      if (commonProtocol(CAPABILITY, request.speaks) === undefined) return refused('sync.too-far-apart', { ours: CAPABILITY.protocol, theirs: request.speaks.protocol });
      return { kind: 'welcome', speaks: CAPABILITY, reach: await shelf.reachFor(peer, request.heads) };
    }
    case 'probe':
      return { kind: 'hashes', hashes: await shelf.hashesAt(request.log, request.seqs) };
    case 'offer': {
      const { parked, forked } = await shelf.takeFromBelow(peer, request.page);
      return { kind: 'accepted', reach: await shelf.reachFor(peer, logsOf(request)), parked, forked: forked.map((head) => head.log) };
    }
    case 'reclaim': {
      // Only logs that went up through this very site.
      const own = (await shelf.reachFor(peer, [])).find((reach) => reach.log === request.log);
      if (!own) return { kind: 'page', page: { runs: [], handOvers: [] }, more: false };
      const run = await shelf.readRun(request.log, request.after, request.bytes);
      return { kind: 'page', page: { runs: [run], handOvers: [] }, more: false };
    }
    case 'fetch': {
      const { page, place, from, more } = await shelf.readFeed(peer, request.places, request.bytes);
      return { kind: 'page', page, more, feed: { place, from } };
    }
    case 'compare': {
      if (!(await shelf.isFeedEnd(request.place))) return { kind: 'digests', different: [], early: true };
      return { kind: 'digests', different: differingBuckets(await shelf.digestsFor(peer), request.digests), early: false };
    }
    case 'mend': {
      const before = await shelf.isFeedEnd(request.place);
      if (!before) return { kind: 'digests', different: [], early: true };
      const page = await shelf.readBuckets(peer, request.buckets);
      await shelf.takeFromBelow(peer, request.page);
      return { kind: 'page', page, more: false };
    }
  }
}
