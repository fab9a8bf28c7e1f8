import { once } from 'node:events';

const cellOf = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines gathered before they are written: a write for each of a million rows costs minutes on a pipe. */
const BATCH = 1000;

/** Lines on standard output as they come, gathered into batches, no faster than the reader takes them. */
export class LineWriter {
  #lines: string[] = [];

  async write(line: string): Promise<void> {
    this.#lines.push(line);
    if (this.#lines.length >= BATCH) await this.end();
  }

  /** An RFC 4180 row. */
  writeRow(values: readonly unknown[]): Promise<void> {
    return this.write(values.map(cellOf).join(','));
  }

  async end(): Promise<void> {
    if (this.#lines.length === 0) return;
    const text = `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}
