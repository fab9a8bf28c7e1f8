import { closeSync, copyFileSync, existsSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

/** With the one kept before it, the log never takes much more than twice this. */
const LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * Keeps the log small: what there is goes to `<file>.1`, and the file starts again. It is emptied, not moved:
 * the server holds it open for appending and goes on at its new end.
 */
export function limitServerLog(file: string, limitBytes = LIMIT_BYTES): void {
  if (!existsSync(file) || statSync(file).size < limitBytes) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

/** Opens the log for the server to append to, readable for us alone. */
export function openServerLog(file: string): number {
  limitServerLog(file);
  return openSync(file, 'a', 0o600);
}

/** How long the log is now. */
export const serverLogLength = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What the log says from an offset on, at most the last 16 kB. */
export function readServerLog(file: string, from: number): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const end = fstatSync(handle).size;
    const begin = Math.max(Math.min(from, end), end - 16_384);
    const bytes = Buffer.alloc(end - begin);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, begin));
  } finally {
    closeSync(handle);
  }
}
