import { buffer } from 'node:stream/consumers';

/** First lines of lists that people keep; tone marks and case as they come. */
const HEADERS = new Set(['code', 'old_code', 'unit_code', 'unit', 'ma', 'mã', 'mã cũ', 'ma_cu', 'mã xã', 'ma_xa', 'mã đơn vị', 'ma_don_vi']);

/** Text of a file or pipe: UTF-8, or UTF-16 as Windows writes it, told by its mark. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Codes one a line: any line end, blank lines and quotes passed over, a header left out. */
export function listCodes(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/^"(.*)"$/, '$1').trim().normalize('NFC'))
    .filter((line) => line !== '');
  return HEADERS.has((lines[0] ?? '').toLowerCase()) ? lines.slice(1) : lines;
}

/** The codes on standard input. */
export async function readCodes(): Promise<string[]> {
  return listCodes(decodeText(await buffer(process.stdin)));
}
