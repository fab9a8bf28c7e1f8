import { type LogRecord, type RecordDraft, canonicalText, chainHash } from '@tuyen/records';
import type { HashText } from '../protocol/place-run.ts';
import { type HomeForm, homesOf } from '../scope/homes-of.ts';
import type { HeldLog, SiteContents } from './site-contents.ts';

/** What the shelf needs of its surroundings. */
export interface ShelfWorld {
  hashText: HashText;
  formOf(form: string, version: number): HomeForm | undefined;
  isUrgent(form: string): boolean;
  /** A number nobody has drawn before. */
  drawMark(): number;
  newLog(): string;
  /** Before and after every transaction: may throw, as a kill or a full disk does. */
  before(): void;
  after(): void;
}

/** What a site in memory does by itself: it records, and keeps up who belongs to whom. */
export class MemorySite {
  readonly contents: SiteContents;
  protected readonly world: ShelfWorld;

  constructor(contents: SiteContents, world: ShelfWorld) {
    this.contents = contents;
    this.world = world;
  }

  /** One transaction: nothing of it is seen when `work` throws, because it throws before it changes anything. */
  protected async transact<Answer>(work: () => Answer): Promise<Answer> {
    this.world.before();
    const answer = work();
    this.world.after();
    return answer;
  }

  /** Records an act of somebody at this site. */
  async record(draft: RecordDraft): Promise<LogRecord> {
    return this.transact(() => {
      const { own, logs } = this.contents;
      const record = this.append(own, logs.get(own)!, draft);
      this.follow(own, record.seq, record.seq);
      this.settleHomes([draft.subjectId]);
      return record;
    });
  }

  protected append(log: string, held: HeldLog, draft: RecordDraft): LogRecord {
    const seq = held.head.seq + 1;
    const bare = { ...draft, site: log, seq };
    const record: LogRecord = { ...bare, hash: chainHash(held.head.hash, canonicalText(bare), this.world.hashText) };
    held.records.set(seq, record);
    held.head = { seq, hash: record.hash };
    return record;
  }

  protected follow(log: string, from: number, to: number): void {
    const { feed } = this.contents;
    feed.push({ n: feed.length + 1, mark: this.world.drawMark(), kind: 'run', log, from, to });
  }

  #pass(peer: string, subjectId: string, enters: boolean): void {
    const { feed } = this.contents;
    feed.push({ n: feed.length + 1, mark: this.world.drawMark(), kind: 'pass', peer, subjectId, enters });
  }

  recordsOf(subjectId: string): LogRecord[] {
    return [...this.contents.logs.values()].flatMap((log) => [...log.records.values()].filter((record) => record.subjectId === subjectId));
  }

  protected inScope(subjectId: string, units: readonly string[]): boolean {
    return (this.contents.homes.get(subjectId) ?? []).some((unit) => units.includes(unit));
  }

  protected settleHomes(subjects: Iterable<string>): void {
    for (const subjectId of new Set(subjects)) {
      const before = new Map([...this.contents.scopes].map(([peer, units]) => [peer, this.inScope(subjectId, units)]));
      this.contents.homes.set(subjectId, homesOf(this.recordsOf(subjectId), this.world.formOf));
      for (const [peer, units] of this.contents.scopes) {
        const now = this.inScope(subjectId, units);
        if (now !== before.get(peer)) this.#pass(peer, subjectId, now);
      }
    }
  }

  /** Gives a site below other units than before: communes merged, a station split, a site enrolled. */
  setScope(peer: string, units: readonly string[]): void {
    const before = this.contents.scopes.get(peer) ?? [];
    this.contents.scopes.set(peer, [...units]);
    for (const subjectId of this.contents.homes.keys()) {
      const now = this.inScope(subjectId, units);
      if (now !== this.inScope(subjectId, before)) this.#pass(peer, subjectId, now);
    }
  }
}
