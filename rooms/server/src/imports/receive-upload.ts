import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ColumnMapping, InputFile } from '@tuyen/intake';
import { Refusal } from '@tuyen/records';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** What a browser handed in, on disk. */
export interface Upload {
  files: InputFile[];
  mapping?: ColumnMapping;
}

/** All files of one upload; a month of a province's claims is under a gigabyte. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
/** RFC 2046, section 5.1.1. */
const BOUNDARY = /;\s*boundary=("[^"]{1,70}"|[^";\s]{1,70})/i;
const mappingShape = z.record(z.string().max(500), z.string().max(100).nullable());

function parseMapping(text: string): ColumnMapping {
  try {
    return mappingShape.parse(JSON.parse(text));
  } catch (cause) {
    throw new Refusal('request.field-invalid', { field: 'mapping' }, [], { cause });
  }
}

/** The name as the user knows it; it is shown, and never used as a path. */
const shownName = (name: string): string => name.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-300) || 'tep';

const isCut = (file: Readable): boolean => file.destroyed && !file.readableEnded;

/**
 * Writes a file of the form. Where a form breaks off within the file, the parser may have dropped the file before anybody listens, and then
 * it would be waited for without end: whoever waits for the next part is told that there is none.
 * @throws Refusal `request.invalid` for a form that breaks off
 */
async function writePart(file: Readable, path: string, next: Promise<unknown>): Promise<void> {
  const stop = new AbortController();
  const writing = pipeline(file, createWriteStream(path, { mode: 0o600 }), { signal: stop.signal });
  const over = next.then(() => (isCut(file) ? Promise.reject(new Refusal('request.invalid')) : writing));
  over.catch(() => {});
  try {
    await Promise.race([writing, over]);
  } catch (cause) {
    stop.abort();
    throw isCut(file) && !(cause instanceof Refusal) ? new Refusal('request.invalid', {}, [], { cause }) : cause;
  }
}

/**
 * Streams the files of a multipart request into a folder, under names of our own, and reads its field `mapping`.
 * @throws Refusal `request.invalid`, `request.too-large`, `request.field-invalid`; the folder is then gone
 */
export async function receiveUpload(request: FastifyRequest, folder: string): Promise<Upload> {
  // The parser throws a plain error where the parts have no boundary.
  if (!BOUNDARY.test(request.headers['content-type'] ?? '')) throw new Refusal('request.invalid');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const upload: Upload = { files: [] };
  let bytes = 0;
  try {
    const parts = request.parts({ preservePath: true });
    let next = parts.next();
    for (;;) {
      const { value: part, done } = await next;
      if (done) break;
      next = parts.next();
      next.catch(() => {});
      if (part.type === 'field') {
        if (part.fieldname === 'mapping' && typeof part.value === 'string') upload.mapping = parseMapping(part.value);
        continue;
      }
      const path = join(folder, String(upload.files.length));
      await writePart(part.file, path, next);
      const { size } = statSync(path);
      bytes += size;
      if (part.file.truncated || bytes > MOST_BYTES) throw new Refusal('request.too-large');
      upload.files.push({ name: shownName(part.filename), size, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array> });
    }
    if (upload.files.length === 0) throw new Refusal('request.field-invalid', { field: 'file' });
    return upload;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
