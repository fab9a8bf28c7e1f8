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

/** Text has no control characters but tabs and line ends; bytes of an old encoding are still text. */
function looksLikeText(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) odd += 1;
  }
  return odd <= text.length / 1000;
}

/** Name of a ZIP's first entry: an XLSX begins with one of its own parts. */
const firstEntryName = (head: Uint8Array): string => new TextDecoder().decode(head.subarray(30, 30 + (head[26] ?? 0) + (head[27] ?? 0) * 256));

/** Says what a file is from its first 64 KB; garbage of any size is known after that and read no further. */
export function recogniseHead(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  if (head[0] === 0x50 && head[1] === 0x4b) return /^(\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/)/.test(firstEntryName(head)) ? 'xlsx' : 'zip';
  const text = new TextDecoder(encodingOf(head)).decode(head);
  if (!looksLikeText(text)) return 'unknown';
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return 'empty';
  if (start.startsWith('<')) return 'xml';
  return /[,;\t]/.test(start.split('\n')[0] ?? '') ? 'csv' : 'unknown';
}
