import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Refusal } from '@tuyen/records';
import yauzl from 'yauzl';
import type { InputFile } from './input-file.ts';

/** What keeps a bomb from going off: a year of a clinic's claims is under 200 MB unpacked. */
const LIMITS = { entries: 10_000, bytes: 2_000_000_000, ratio: 200 };

const openZip = (path: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: true }, (error, zip) => (error ? reject(error) : resolve(zip))));

const openEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));

function checkEntry(entry: yauzl.Entry, total: number): void {
  if (entry.isEncrypted()) throw new Refusal('import.zip-encrypted');
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (total > LIMITS.bytes || (ratio > LIMITS.ratio && entry.uncompressedSize > 10_000_000)) throw new Refusal('import.zip-bomb');
}

async function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw new Refusal('import.zip-bomb');
  const entries: yauzl.Entry[] = [];
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      try {
        total += entry.uncompressedSize;
        checkEntry(entry, total);
        if (!entry.fileName.endsWith('/')) entries.push(entry);
        zip.readEntry();
      } catch (error) {
        reject(error as Error);
      }
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return entries;
}

/**
 * The files inside a ZIP, one after another. The archive is first copied to a private temporary file (a ZIP is read from its end).
 * @throws Refusal `import.zip-broken`, `import.zip-bomb`, `import.zip-encrypted`
 */
export async function* readZip(file: InputFile): AsyncGenerator<InputFile> {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-zip-'));
  const path = join(folder, 'in.zip');
  try {
    await pipeline(Readable.from(file.open()), createWriteStream(path, { mode: 0o600 }));
    const zip = await openZip(path).catch((cause: unknown) => {
      throw new Refusal('import.zip-broken', {}, [], { cause });
    });
    try {
      for (const entry of await listEntries(zip)) {
        yield {
          name: `${file.name}/${entry.fileName}`,
          size: entry.uncompressedSize,
          open: async function* () {
            yield* (await openEntry(zip, entry)) as AsyncIterable<Uint8Array>;
          },
        };
      }
    } finally {
      zip.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
