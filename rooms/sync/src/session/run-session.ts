import { CAPABILITY } from '../protocol/capability.ts';
import type { CallerEvent } from '../protocol/caller-states.ts';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import { narrowFork, probePlaces } from '../protocol/find-fork.ts';
import { QUICK_MS } from '../protocol/page-size.ts';
import type { FeedPlace } from '../protocol/feed-place.ts';
import type { Page, Run } from '../protocol/run.ts';
import { type Caller, type CallerWork, stepCaller } from '../protocol/step-caller.ts';
import type { Shelf, UpTo } from '../shelf/shelf.ts';
import { type Finding, type SessionMemory, survey } from './survey.ts';

/** No answer came, or half of one. */
export class Unanswered extends Error {}
/** The own store could not write or read. */
export class ShelfFailed extends Error {}

/** The world around a session. */
export interface SessionLink {
  /** @throws Unanswered */
  send(request: SyncRequest): Promise<{ answer: SyncAnswer; elapsedMs: number }>;
  /** Told at every step: what `tuyen sync run` shows. */
  watch?(caller: Caller, event: CallerEvent): void;
}

interface Happened {
  event: CallerEvent;
  quick?: boolean;
}

/** One session of a site with its parent, driven by the table. */
class Session {
  readonly #shelf: Shelf;
  readonly #link: SessionLink;
  readonly #memory: SessionMemory;
  #finding: Finding = { kind: 'found-level' };
  #page: { page: Page; upTo: UpTo; reclaimed?: string } | undefined;
  #different: readonly number[] = [];
  /** Kept for the caller to say. */
  refusal: { code: string; facts: Readonly<Record<string, string | number>> } | undefined;
  pageBytes = 0;

  constructor(shelf: Shelf, link: SessionLink, compare: boolean) {
    this.#shelf = shelf;
    this.#link = link;
    this.#memory = { reach: new Map(), suspects: new Set(), stuck: new Set(), fork: undefined, urgentSent: false, drained: false, proved: !compare };
  }

  async #ask(request: SyncRequest, take: (answer: SyncAnswer) => Promise<CallerEvent | undefined> | CallerEvent | undefined): Promise<Happened> {
    const { answer, elapsedMs } = await this.#link.send(request);
    if (answer.kind === 'refused') {
      this.refusal = { code: answer.code, facts: answer.facts };
      return { event: 'parent-refused' };
    }
    const event = await take(answer);
    // An answer of another kind is no answer.
    return event === undefined ? { event: 'unanswered' } : { event, quick: elapsedMs < QUICK_MS };
  }

  async #greet(): Promise<Happened> {
    const heads = await this.#shelf.headsUp();
    return this.#ask({ kind: 'greet', speaks: CAPABILITY, own: await this.#shelf.ownLog(), heads }, async (answer) => {
      if (answer.kind !== 'welcome') return undefined;
      for (const reach of answer.reach) this.#memory.reach.set(reach.log, reach);
      await this.#shelf.noteReach(answer.reach, []);
      return 'welcomed';
    });
  }

  async #survey(): Promise<Happened> {
    this.#finding = await survey(this.#shelf, this.#memory);
    if (this.#finding.kind === 'found-forked') {
      const { log, search } = this.#finding;
      this.#memory.fork = { log, search, places: probePlaces(search) };
    }
    return { event: this.#finding.kind };
  }

  async #probe(): Promise<Happened> {
    const fork = this.#memory.fork!;
    return this.#ask({ kind: 'probe', log: fork.log, seqs: fork.places }, async (answer) => {
      if (answer.kind !== 'hashes' || answer.hashes.length !== fork.places.length) return undefined;
      fork.search = narrowFork(fork.search, fork.places, answer.hashes, await this.#shelf.hashesAt(fork.log, fork.places));
      return 'hashes-told';
    });
  }

  async #fork(): Promise<Happened> {
    const fork = this.#memory.fork!;
    fork.places = probePlaces(fork.search);
    if (fork.places.length > 0) return { event: 'fork-point-open' };
    await this.#shelf.fork(fork.log, fork.search.same);
    this.#memory.suspects.delete(fork.log);
    return { event: 'fork-point-known' };
  }

  /** Urgent ones when not all goes at once, else the logs in turn. */
  async #pageToOffer(): Promise<Run[]> {
    if (this.#finding.kind !== 'found-unsent') return [];
    const heads = this.#finding.heads;
    const runs: Run[] = [];
    let room = this.pageBytes;
    let left = false;
    for (const head of heads) {
      if (room <= 0) left = true;
      else {
        const run = await this.#shelf.readRun(head.log, this.#memory.reach.get(head.log)?.seq ?? 0, room);
        runs.push(run);
        room -= run.records.reduce((sum, record) => sum + 200 + JSON.stringify(record.data).length, 0);
        if ((run.records.at(-1)?.seq ?? head.seq) < head.seq) left = true;
      }
    }
    if (!left || this.#memory.urgentSent) return runs;
    this.#memory.urgentSent = true;
    const urgent = await this.#shelf.readUrgent(heads.map((head) => this.#memory.reach.get(head.log) ?? { ...head, seq: 0 }), this.pageBytes);
    return urgent.length > 0 ? urgent : runs;
  }

  async #offer(): Promise<Happened> {
    const runs = await this.#pageToOffer();
    const before = new Map(runs.map((run) => [run.log, this.#memory.reach.get(run.log)?.seq ?? 0]));
    const inTurn = runs.every((run) => run.after.seq === before.get(run.log));
    return this.#ask({ kind: 'offer', page: { runs, handOvers: [] } }, async (answer) => {
      if (answer.kind !== 'accepted') return undefined;
      for (const reach of answer.reach) {
        this.#memory.reach.set(reach.log, reach);
        // A log that does not move rests until the next session: the others go on.
        if (inTurn && before.has(reach.log) && reach.seq <= before.get(reach.log)!) this.#memory.stuck.add(reach.log);
      }
      for (const log of answer.forked) this.#suspect(log);
      await this.#shelf.noteReach(answer.reach, answer.parked);
      return 'accepted';
    });
  }

  /** Two machines wrote this log: where they part is looked for at once. */
  #suspect(log: string): void {
    this.#memory.suspects.add(log);
    this.#memory.stuck.delete(log);
  }

  async #reclaim(): Promise<Happened> {
    const finding = this.#finding;
    if (finding.kind !== 'found-behind') throw new Error('nothing to reclaim was found');
    return this.#ask({ kind: 'reclaim', log: finding.log, after: finding.after, bytes: this.pageBytes }, (answer) => {
      if (answer.kind !== 'page') return undefined;
      this.#page = { page: answer.page, upTo: { reclaimed: true }, reclaimed: finding.log };
      return 'page-came';
    });
  }

  async #fetch(): Promise<Happened> {
    return this.#ask({ kind: 'fetch', places: await this.#shelf.feedPlaces(), bytes: this.pageBytes }, (answer) => {
      if (answer.kind !== 'page' || !answer.feed) return undefined;
      this.#page = { page: answer.page, upTo: { feed: answer.feed } };
      this.#memory.drained = !answer.more;
      return 'page-came';
    });
  }

  async #write(): Promise<Happened> {
    const { page, upTo, reclaimed } = this.#page!;
    this.#page = undefined;
    const { forked, parked } = await this.#shelf.takeFromAbove(page, upTo);
    for (const head of forked) this.#suspect(head.log);
    if (reclaimed !== undefined && (parked.length > 0 || (page.runs[0]?.records.length ?? 0) === 0)) this.#memory.stuck.add(reclaimed);
    return { event: 'written' };
  }

  /** The parent has gone on: what is new is read before anything is compared. */
  #early(): CallerEvent {
    this.#memory.drained = false;
    return 'digests-early';
  }

  async #place(): Promise<FeedPlace> {
    return (await this.#shelf.feedPlaces())[0]!;
  }

  async #compare(): Promise<Happened> {
    return this.#ask({ kind: 'compare', digests: await this.#shelf.digests(), place: await this.#place() }, async (answer) => {
      if (answer.kind !== 'digests') return undefined;
      if (answer.early) return this.#early();
      this.#memory.proved = true;
      this.#different = answer.different;
      await this.#shelf.noteCompared(answer.different);
      return answer.different.length === 0 ? 'digests-level' : 'digests-differ';
    });
  }

  async #mend(): Promise<Happened> {
    const page = await this.#shelf.readBuckets(undefined, this.#different);
    return this.#ask({ kind: 'mend', buckets: this.#different, page, place: await this.#place() }, (answer) => {
      if (answer.kind === 'digests' && answer.early) return this.#early();
      if (answer.kind !== 'page') return undefined;
      this.#page = { page: answer.page, upTo: { buckets: this.#different } };
      return 'page-came';
    });
  }

  /** Does one piece of work; whatever breaks becomes an event of the table. */
  async perform(work: CallerWork): Promise<Happened> {
    const works: Record<CallerWork, () => Promise<Happened>> = {
      greet: () => this.#greet(),
      survey: () => this.#survey(),
      probe: () => this.#probe(),
      fork: () => this.#fork(),
      offer: () => this.#offer(),
      reclaim: () => this.#reclaim(),
      fetch: () => this.#fetch(),
      write: () => this.#write(),
      compare: () => this.#compare(),
      mend: () => this.#mend(),
    };
    try {
      return await works[work]();
    } catch (error) {
      if (error instanceof Unanswered) return { event: 'unanswered' };
      if (error instanceof ShelfFailed) return { event: 'disk-failed' };
      throw error;
    }
  }
}

/** How a session ended. */
export interface SessionEnd {
  caller: Caller;
  refusal: { code: string; facts: Readonly<Record<string, string | number>> } | undefined;
}

/**
 * Runs one session to its end: from `due` until the site rests again.
 * @param compare whether both sides compare their digests as well
 */
export async function runSession(start: Caller, shelf: Shelf, link: SessionLink, compare: boolean): Promise<SessionEnd> {
  const session = new Session(shelf, link, compare);
  let { caller, work } = stepCaller(start, 'due');
  while (work !== undefined) {
    session.pageBytes = caller.pageBytes;
    const happened = await session.perform(work);
    ({ caller, work } = stepCaller(caller, happened.event, happened.quick));
    link.watch?.(caller, happened.event);
  }
  return { caller, refusal: session.refusal };
}
