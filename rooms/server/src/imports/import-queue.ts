import { rmSync } from 'node:fs';
import { type ColumnMapping, type InputFile, importFiles } from '@tuyen/intake';
import type { ServerContext } from '../server-context.ts';

/** Files that were handed in and wait for their turn. */
export interface ImportJob {
  runId: string;
  folder: string;
  files: readonly InputFile[];
  by: string;
  unit: string;
  mapping?: ColumnMapping;
}

/** Imports one after another: each has the disk and the log to itself, and eight people saving beside it notice little. */
export class ImportQueue {
  readonly #context: ServerContext;
  readonly #fault: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  /** @param fault told of a fault of an import, whose run is then marked failed */
  constructor(context: ServerContext, fault: (error: unknown) => void) {
    this.#context = context;
    this.#fault = fault;
  }

  add(job: ImportJob): void {
    this.run(() => this.#import(job)).catch(this.#fault);
  }

  /** Work that takes its turn among the imports. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(work);
    this.#last = turn.then(() => {}, () => {});
    return turn;
  }

  async #import({ runId, folder, files, by, unit, mapping }: ImportJob): Promise<void> {
    const { siteStore: store, now, reporting } = this.#context;
    try {
      await importFiles(store, files, { runId, by, now, unit, ...(mapping ? { mapping } : {}) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      reporting.wake();
    }
  }
}
