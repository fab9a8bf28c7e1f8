import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { InputFile } from '../../files/input-file.ts';
import { type ClaimPiece, ClaimReader, type ClaimReaderOptions } from './claim-reader.ts';
import { type PackedPiece, unpackPiece } from './pack-piece.ts';

/** Below it a thread takes longer to start than it saves. */
const WORTH_A_THREAD_BYTES = 2_000_000;

/** How far the thread may be ahead: some 600 claims, more than two batches. */
const AHEAD_BYTES = 4_000_000;

async function* readHere(file: InputFile, options: ClaimReaderOptions): AsyncGenerator<ClaimPiece> {
  const reader = new ClaimReader(options);
  for await (const bytes of file.open()) {
    const piece = reader.read(bytes);
    yield piece;
    if (piece.over) return;
  }
  yield reader.end();
}

/** A thread that reads claims, and how far it is ahead of what was asked for. */
class ClaimThread {
  readonly #worker: Worker;
  readonly #answers: AsyncIterator<[PackedPiece]>;
  /** Bytes of each piece on its way, oldest first. */
  readonly #sent: number[] = [];

  constructor(options: ClaimReaderOptions) {
    this.#worker = new Worker(new URL('./claim-thread.mjs', import.meta.url), { workerData: options, execArgv: [] });
    this.#answers = on(this.#worker, 'message') as AsyncIterator<[PackedPiece]>;
  }

  get pieces(): number {
    return this.#sent.length;
  }

  get bytes(): number {
    return this.#sent.reduce((sum, bytes) => sum + bytes, 0);
  }

  /** @param bytes null: the file ends */
  send(bytes: Uint8Array | null): void {
    // A copy of its own, handed over: a view into a larger buffer would take the whole buffer along, piece after piece.
    const own = bytes && new Uint8Array(bytes);
    this.#worker.postMessage(own, own ? [own.buffer] : []);
    this.#sent.push(bytes?.length ?? 0);
  }

  async receive(): Promise<ClaimPiece> {
    const { value } = await this.#answers.next();
    this.#sent.shift();
    return unpackPiece(value[0]);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

async function* readInThread(file: InputFile, options: ClaimReaderOptions): AsyncGenerator<ClaimPiece> {
  const thread = new ClaimThread(options);
  try {
    for await (const bytes of file.open()) {
      thread.send(bytes);
      while (thread.bytes > AHEAD_BYTES) {
        const piece = await thread.receive();
        yield piece;
        if (piece.over) return;
      }
    }
    thread.send(null);
    while (thread.pieces > 0) {
      const piece = await thread.receive();
      yield piece;
      if (piece.over) return;
    }
  } finally {
    await thread.end();
  }
}

/** What a claim file holds, piece by piece: in a thread of its own when it is large. */
export function readClaimFile(file: InputFile, options: ClaimReaderOptions): AsyncGenerator<ClaimPiece> {
  return (file.size ?? Number.POSITIVE_INFINITY) < WORTH_A_THREAD_BYTES ? readHere(file, options) : readInThread(file, options);
}
