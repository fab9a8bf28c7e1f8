import type { InputFile } from './input-file.ts';

/** What a file is, by what stands in it; the ending of its name says nothing. */
export type FileKind = 'xml' | 'zip' | 'xlsx' | 'csv' | 'empty' | 'unknown';

/** Enough to see a byte order mark, an XML root, a ZIP's first entry or a header line. */
const HEAD_BYTES = 64 * 1024;

export async function readHead(file: InputFile, bytes = HEAD_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

/** Text encoding by byte order mark; UTF-8 without one. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function looksLikeText(head: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head);
  let odd = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd += 1;
  }
  return odd <= text.length / 100;
}

/** Says what a file is from its first 64 KB; garbage of any size is known after that and read no further. */
export function recogniseHead(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  if (head[0] === 0x50 && head[1] === 0x4b) return Buffer.from(head).includes('xl/') || Buffer.from(head).includes('[Content_Types].xml') ? 'xlsx' : 'zip';
  if (!looksLikeText(head)) return 'unknown';
  const start = new TextDecoder(encodingOf(head)).decode(head).replace(/^\uFEFF/, '').trimStart();
  if (start === '') return 'empty';
  if (start.startsWith('<')) return 'xml';
  return /[,;\t]/.test(start.split('\n')[0] ?? '') ? 'csv' : 'unknown';
}
