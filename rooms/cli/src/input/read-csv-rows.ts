import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CommandInput } from '../command.ts';
import { readText } from './read-text.ts';

/** A line of a CSV table: its number in the file, and text by column. */
export interface CsvRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

export interface CsvRows {
  columns: string[];
  rows: AsyncIterable<CsvRow>;
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** Excel in Vietnamese writes semicolons. */
const separatorOf = (text: string): string => {
  const [line = ''] = text.split(/\r?\n/, 1);
  return [',', ';', '\t'].reduce((best, separator) => (line.split(separator).length > line.split(best).length ? separator : best));
};

async function* withFirst(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (!first.done) yield first.value;
  yield* rest;
}

/** Reads CSV with a header from FILE or standard input, row by row. Short lines leave the last columns blank. */
export async function readCsvRows(input: CommandInput): Promise<CsvRows> {
  const text = readText(input);
  const first = await text.next();
  const parser = Readable.from(withFirst(first, text)).pipe(
    parse({ delimiter: separatorOf(first.done ? '' : first.value), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, info: true, max_record_size: 1_000_000 }),
  );
  const lines = parser[Symbol.asyncIterator]() as AsyncIterableIterator<Parsed>;
  const header = await lines.next();
  const columns = header.done ? [] : (header.value as Parsed).record;
  async function* rows(): AsyncGenerator<CsvRow> {
    for await (const { record, info } of lines) yield { line: info.lines, cells: Object.fromEntries(columns.map((column, place) => [column, record[place] ?? ''])) };
  }
  return { columns, rows: rows() };
}
