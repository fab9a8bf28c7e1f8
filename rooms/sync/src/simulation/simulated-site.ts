import type { RecordDraft } from '@tuyen/records';
import { CALLER_START, type Caller } from '../protocol/step-caller.ts';
import { Unanswered, ShelfFailed, runSession } from '../session/run-session.ts';
import { answerRequest } from '../session/answer-request.ts';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import { MemoryShelf } from './memory-shelf.ts';
import type { ShelfWorld } from './memory-site.ts';
import { type SiteContents, emptySite } from './site-contents.ts';

/** The process of a site ends in the middle of something. */
export class Killed extends Error {}

/** What a site needs of the world it lives in. */
export interface SiteWorld extends Pick<ShelfWorld, 'hashText' | 'formOf' | 'isUrgent' | 'drawMark' | 'newLog'> {
  /** Whether the process dies here. */
  dies(site: SimulatedSite): boolean;
  /** Milliseconds. */
  now(): number;
}

/** A copy that shares nothing that changes. */
export function copyContents(contents: SiteContents): SiteContents {
  return {
    ...contents,
    logs: new Map([...contents.logs].map(([log, held]) => [log, { ...held, records: new Map(held.records), before: new Map(held.before) }])),
    feed: [...contents.feed],
    homes: new Map(contents.homes),
    scopes: new Map(contents.scopes),
    left: new Map(contents.left),
    reach: new Map(contents.reach),
  };
}

/** One machine of the network: what it holds, and the process that runs on it or does not. */
export class SimulatedSite {
  readonly name: string;
  readonly parent: SimulatedSite | undefined;
  readonly #world: SiteWorld;
  contents: SiteContents;
  /** Ids of records this site said were saved, as long as its disk was not put back. */
  promised = new Set<string>();
  #backup: { contents: SiteContents; promised: Set<string> } | undefined;
  /** Process number; a killed one never comes back. */
  life = 0;
  isUp = true;
  diskFull = false;
  clockOffset = 0;
  caller: Caller = CALLER_START;
  inSession = false;

  constructor(name: string, parent: SimulatedSite | undefined, world: SiteWorld) {
    this.name = name;
    this.parent = parent;
    this.#world = world;
    this.contents = emptySite(world.newLog());
  }

  /** The store as the process of this life sees it. */
  shelf(): MemoryShelf {
    const life = this.life;
    const check = (): void => {
      if (this.life !== life || !this.isUp) throw new Killed();
      if (!this.#world.dies(this)) return;
      this.kill();
      throw new Killed();
    };
    return new MemoryShelf(this.contents, {
      ...this.#world,
      before: () => {
        check();
        if (this.diskFull) throw new ShelfFailed();
      },
      after: check,
    });
  }

  kill(): void {
    this.isUp = false;
    this.inSession = false;
  }

  start(): void {
    if (this.isUp) return;
    this.life += 1;
    this.isUp = true;
    this.caller = CALLER_START;
  }

  backUp(): void {
    this.#backup = { contents: copyContents(this.contents), promised: new Set(this.promised) };
  }

  /** The disk is put back to its last backup, and nobody says so. */
  putBack(): boolean {
    if (!this.#backup) return false;
    this.kill();
    this.contents = copyContents(this.#backup.contents);
    this.promised = new Set(this.#backup.promised);
    return true;
  }

  async record(draft: RecordDraft): Promise<void> {
    if (!this.isUp) return;
    try {
      await this.shelf().record(draft);
      this.promised.add(draft.id);
    } catch (error) {
      if (!(error instanceof Killed) && !(error instanceof ShelfFailed)) throw error;
    }
  }

  /** As a parent. undefined: no answer. */
  async answer(peer: string, request: SyncRequest): Promise<SyncAnswer | undefined> {
    if (!this.isUp) return undefined;
    try {
      return await answerRequest(this.shelf(), peer, request);
    } catch (error) {
      if (error instanceof Killed || error instanceof ShelfFailed) return undefined;
      throw error;
    }
  }

  async session(send: (request: SyncRequest) => Promise<SyncAnswer | undefined>, compare: boolean): Promise<void> {
    if (!this.isUp || this.inSession) return;
    this.inSession = true;
    const life = this.life;
    const ask = async (request: SyncRequest): Promise<{ answer: SyncAnswer; elapsedMs: number }> => {
      const from = this.#world.now();
      const answer = await send(request);
      if (this.life !== life || !this.isUp) throw new Killed();
      if (!answer) throw new Unanswered();
      return { answer, elapsedMs: this.#world.now() - from };
    };
    try {
      const end = await runSession(this.caller, this.shelf(), { send: ask }, compare);
      if (this.life === life) this.caller = end.caller;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    } finally {
      if (this.life === life) this.inSession = false;
    }
  }
}
