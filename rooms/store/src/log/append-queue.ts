import type { RecordDraft } from '@tuyen/records';
import { type Outcome, appendRecords } from './append-records.ts';
import type { Site } from './site.ts';

interface Waiting {
  drafts: readonly RecordDraft[];
  resolve: (outcomes: Outcome[]) => void;
  reject: (error: unknown) => void;
}

/** Most records in one transaction: keeps a press of «Lưu» behind an import short. */
const MOST_AT_ONCE = 500;

/**
 * Everyone who saves at the same moment shares one transaction and one fsync: eight people saving cost little more than one.
 * Each caller still gets its own answer, and only after the commit.
 */
export class AppendQueue {
  readonly #site: Site;
  readonly #waiting: Waiting[] = [];
  #running = false;

  constructor(site: Site) {
    this.#site = site;
  }

  append(drafts: readonly RecordDraft[]): Promise<Outcome[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ drafts, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  #take(): Waiting[] {
    const batch: Waiting[] = [];
    for (let records = 0; this.#waiting.length > 0 && (batch.length === 0 || records + this.#waiting[0]!.drafts.length <= MOST_AT_ONCE); ) {
      const next = this.#waiting.shift()!;
      records += next.drafts.length;
      batch.push(next);
    }
    return batch;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        const outcomes = await appendRecords(this.#site, batch.flatMap((waiting) => waiting.drafts));
        let from = 0;
        for (const waiting of batch) {
          waiting.resolve(outcomes.slice(from, from + waiting.drafts.length));
          from += waiting.drafts.length;
        }
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.#running = false;
  }
}
