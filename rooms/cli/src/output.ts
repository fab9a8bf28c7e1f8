import type { CommandInput } from './command.ts';
import { UsageError, optionText } from './command.ts';

/** One document on standard output, with a line end. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

const csvCell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 rows with a header, lines ended by LF; written at once, since a write for each of ten thousand rows costs seconds on a pipe. */
export function writeCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): void {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => csvCell(row[column])).join(','))];
  process.stdout.write(`${lines.join('\n')}\n`);
}

export type Format = 'json' | 'csv';

/** `--format json|csv`. */
export function formatOption(input: CommandInput, fallback: Format = 'json'): Format {
  const format = optionText(input, 'format') ?? fallback;
  if (format !== 'json' && format !== 'csv') throw new UsageError('--format nhận json hoặc csv.', '--format takes json or csv.');
  return format;
}

/** Everything a person reads while waiting goes to standard error, so that standard output stays data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Everything written so far has reached the reader: a pipe may hold 64 KB. */
export async function flushOutput(): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))));
}
