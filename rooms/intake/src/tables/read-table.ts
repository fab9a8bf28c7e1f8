import { Refusal } from '@tuyen/records';
import { parse } from 'csv-parse/sync';
import type { InputFile } from '../files/input-file.ts';
import { encodingOf } from '../files/recognise-file.ts';
import { findLegacyFont } from './legacy-font.ts';
import { readExcel } from './read-excel.ts';

/** A cell as the file has it; dates of Excel as `YYYY-MM-DD`. */
export type TableCell = string | number | boolean | null;

/** A list with its header: titles as written, rows below with their line in the file. */
export interface Table {
  titles: string[];
  rows: { line: number; cells: TableCell[] }[];
}

/** Lists of a province's people come by commune; 64 MB of CSV hold half a million rows. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ROWS = 500_000;
const SAMPLE = 200_000;
const HEADER_WITHIN = 15;

async function readAll(file: InputFile): Promise<Buffer> {
  if ((file.size ?? 0) > MOST_BYTES) throw new Refusal('import.too-large', { limit: MOST_BYTES / 1024 / 1024 });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Refusal('import.too-large', { limit: MOST_BYTES / 1024 / 1024 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function separatorOf(text: string): string {
  const lines = text.split('\n', HEADER_WITHIN).join('\n');
  const count = (separator: string): number => lines.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',');
}

/** @throws Refusal `import.legacy-font` */
function refuseLegacyFont(text: string): void {
  const encoding = findLegacyFont(text);
  if (encoding !== undefined) throw new Refusal('import.legacy-font', { encoding });
}

function readCsv(bytes: Buffer): TableCell[][] {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD')) {
    refuseLegacyFont(new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)));
    throw new Refusal('import.encoding');
  }
  try {
    return parse(text, { delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: false, trim: true, max_record_size: 1_000_000, to: MOST_ROWS + 1 }) as string[][];
  } catch (cause) {
    throw new Refusal('import.not-recognised', {}, [], { cause });
  }
}

/** Titles may stand below a heading of the list: the first row with the most filled, wordy cells near the top. */
function headerIndex(rows: readonly TableCell[][]): number {
  const words = (row: readonly TableCell[]): number => row.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)).length;
  let best = 0;
  for (let i = 0; i < Math.min(HEADER_WITHIN, rows.length); i++) if (words(rows[i]!) > words(rows[best]!)) best = i;
  return best;
}

/** Reads a CSV or XLSX list. @throws Refusal `import.too-large`, `import.encoding`, `import.legacy-font`, `import.not-recognised`, `import.zip-broken`, `import.zip-bomb`, `import.too-many-rows`, `import.empty-file` */
export async function readTable(file: InputFile, kind: 'csv' | 'xlsx'): Promise<Table> {
  const bytes = await readAll(file);
  const rows = kind === 'csv' ? readCsv(bytes) : await readExcel(bytes, MOST_ROWS);
  if (rows.length > MOST_ROWS) throw new Refusal('import.too-many-rows', { limit: MOST_ROWS });
  refuseLegacyFont(rows.slice(0, 200).flat().join(' '));
  const header = headerIndex(rows);
  const titles = (rows[header] ?? []).map((cell) => String(cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
  if (titles.every((title) => title === '')) throw new Refusal('import.empty-file', { file: file.name });
  const below = rows.slice(header + 1).map((cells, i) => ({ line: header + 2 + i, cells }));
  return { titles, rows: below.filter((row) => row.cells.some((cell) => cell !== null && cell !== '')) };
}
