import { Refusal } from '@tuyen/records';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { InputFile } from '../files/input-file.ts';
import { encodingOf } from '../files/recognise-file.ts';

/** A cell as the file has it; dates of Excel as `YYYY-MM-DD`. */
export type TableCell = string | number | boolean | null;

/** A list with its header: titles as written, rows below with their line in the file. */
export interface Table {
  titles: string[];
  rows: { line: number; cells: TableCell[] }[];
}

/** Lists of a province's people come by commune; 64 MB of CSV hold half a million rows. */
const MOST_BYTES = 64 * 1024 * 1024;
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

function readCsv(bytes: Buffer): TableCell[][] {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD')) throw new Refusal('import.encoding');
  try {
    return parse(text, { delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: false, trim: true }) as string[][];
  } catch (cause) {
    throw new Refusal('import.not-recognised', {}, [], { cause });
  }
}

const excelCell = (value: unknown): TableCell => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

async function readExcel(bytes: Buffer): Promise<TableCell[][]> {
  const sheets = await readXlsx(bytes).catch((cause: unknown) => {
    throw new Refusal('import.zip-broken', {}, [], { cause });
  });
  const rows = (Array.isArray(sheets) && sheets.length > 0 && typeof sheets[0] === 'object' && sheets[0] !== null && 'data' in sheets[0] ? (sheets[0] as { data: unknown[][] }).data : sheets) as unknown[][];
  return rows.map((row) => row.map(excelCell));
}

/** Titles may stand below a heading of the list: the first row with the most filled, wordy cells near the top. */
function headerIndex(rows: readonly TableCell[][]): number {
  const words = (row: readonly TableCell[]): number => row.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)).length;
  let best = 0;
  for (let i = 0; i < Math.min(HEADER_WITHIN, rows.length); i++) if (words(rows[i]!) > words(rows[best]!)) best = i;
  return best;
}

/** Reads a CSV or XLSX list. @throws Refusal `import.too-large`, `import.encoding`, `import.not-recognised`, `import.zip-broken`, `import.empty-file` */
export async function readTable(file: InputFile, kind: 'csv' | 'xlsx'): Promise<Table> {
  const bytes = await readAll(file);
  const rows = kind === 'csv' ? readCsv(bytes) : await readExcel(bytes);
  const header = headerIndex(rows);
  const titles = (rows[header] ?? []).map((cell) => String(cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
  if (titles.every((title) => title === '')) throw new Refusal('import.empty-file', { file: file.name });
  const below = rows.slice(header + 1).map((cells, i) => ({ line: header + 2 + i, cells }));
  return { titles, rows: below.filter((row) => row.cells.some((cell) => cell !== null && cell !== '')) };
}

