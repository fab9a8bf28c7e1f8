import { Refusal } from '@tuyen/records';
import { Worker } from 'node:worker_threads';
import yauzl from 'yauzl';
import type { TableCell } from './read-table.ts';

/** A list of a hundred thousand people has about 60 MB of XML inside; a bomb has more, or shrinks a thousandfold. */
const LIMITS = { unpackedBytes: 256_000_000, entries: 2000, memoryMb: 1024, milliseconds: 120_000 };

const broken = (cause: unknown): Refusal => (cause instanceof Refusal ? cause : new Refusal('import.zip-broken', {}, [], { cause }));
const bomb = (): Refusal => new Refusal('import.zip-bomb', { limit: LIMITS.unpackedBytes / 1_000_000 });

function measureEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, add: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      stream.on('data', (chunk: Buffer) => {
        try {
          add(chunk.length);
        } catch (cause) {
          stream.destroy();
          reject(cause as Error);
        }
      });
      stream.on('end', resolve);
      stream.on('error', reject);
    });
  });
}

/** Unpacks once into nothing, counting: what a head says of its size may be a lie. @throws Refusal `import.zip-bomb`, `import.zip-broken` */
function measure(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(broken(error));
      if (zip.entryCount > LIMITS.entries) return reject(bomb());
      let total = 0;
      const add = (more: number): void => {
        total += more;
        if (total > LIMITS.unpackedBytes) throw bomb();
      };
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.isEncrypted()) return reject(new Refusal('import.zip-encrypted'));
        measureEntry(zip, entry, add).then(() => zip.readEntry(), (cause: unknown) => reject(broken(cause)));
      });
      zip.on('end', resolve);
      zip.on('error', (cause) => reject(broken(cause)));
      zip.readEntry();
    });
  });
}

type WorkerAnswer = { rows: TableCell[][] } | { error: string };

/**
 * The rows of an XLSX's first filled sheet, dates as `YYYY-MM-DD`, read in a thread with bounds of its own.
 * @throws Refusal `import.zip-bomb`, `import.zip-broken`, `import.zip-encrypted`, `import.too-many-rows`
 */
export async function readExcel(bytes: Buffer, mostRows: number): Promise<TableCell[][]> {
  await measure(bytes);
  const worker = new Worker(new URL('./excel-worker.mjs', import.meta.url), { workerData: { bytes, mostRows }, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb } });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(bomb()), LIMITS.milliseconds);
      worker.once('message', resolve);
      worker.once('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? bomb() : cause));
      worker.once('exit', () => reject(broken(new Error('the thread ended without an answer'))));
    });
    if ('error' in answer) throw broken(new Error(answer.error));
    return answer.rows;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
