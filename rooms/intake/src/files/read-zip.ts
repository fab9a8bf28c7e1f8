import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Refusal } from '@tuyen/records';
import yauzl from 'yauzl';
import type { InputFile } from './input-file.ts';

/** What keeps a bomb from going off: a year of a clinic's claims is under 200 MB unpacked. */
const LIMITS = { entries: 10_000, bytes: 2_000_000_000, ratio: 200, packed: 512 * 1024 * 1024 };
const bomb = (): Refusal => new Refusal('import.zip-bomb', { limit: LIMITS.bytes / 1_000_000 });
const broken = (cause: unknown): Refusal => (cause instanceof Refusal ? cause : new Refusal('import.zip-broken', {}, [], { cause }));

const openZip = (path: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: true }, (error, zip) => (error ? reject(error) : resolve(zip))));

const openEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));

/** Bytes of one entry; yauzl refuses one that unpacks to more than its head says. */
async function* readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  const stream = await openEntry(zip, entry).catch((cause: unknown) => {
    throw broken(cause);
  });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (cause) {
    throw broken(cause);
  } finally {
    stream.destroy();
  }
}

async function* withinLimit(file: InputFile): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of file.open()) {
    bytes += chunk.length;
    if (bytes > LIMITS.packed) throw new Refusal('import.too-large', { limit: LIMITS.packed / 1024 / 1024 });
    yield chunk;
  }
}

function checkEntry(entry: yauzl.Entry, total: number): void {
  if (entry.isEncrypted()) throw new Refusal('import.zip-encrypted');
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (total > LIMITS.bytes || (ratio > LIMITS.ratio && entry.uncompressedSize > 10_000_000)) throw bomb();
}

async function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw bomb();
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
    zip.on('error', (cause) => reject(broken(cause)));
    zip.readEntry();
  });
  return entries;
}

/**
 * The files inside a ZIP, one after another. The archive is first copied to a private temporary file (a ZIP is read from its end).
 * @throws Refusal `import.too-large`, `import.zip-broken`, `import.zip-bomb`, `import.zip-encrypted`
 */
export async function* readZip(file: InputFile): AsyncGenerator<InputFile> {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-zip-'));
  const path = join(folder, 'in.zip');
  try {
    await pipeline(Readable.from(withinLimit(file)), createWriteStream(path, { mode: 0o600 }));
    const zip = await openZip(path).catch((cause: unknown) => {
      throw broken(cause);
    });
    try {
      for (const entry of await listEntries(zip)) {
        yield {
          name: `${file.name}/${entry.fileName}`,
          size: entry.uncompressedSize,
          open: () => readEntry(zip, entry),
        };
      }
    } finally {
      zip.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
