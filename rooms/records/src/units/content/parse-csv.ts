/** A line of a CSV table: column → text, in Unicode NFC without blanks at its ends. */
export type CsvRow = Readonly<Record<string, string>>;

export interface CsvTable {
  columns: string[];
  rows: CsvRow[];
  /** Line of the file (1…) on which each row begins. */
  lines: number[];
  /** Lines whose number of cells differs from the header's; they are not among the rows. */
  uneven: { line: number; found: number }[];
  /** Line on which a quotation mark opens that is never closed: the table ends before it. */
  openQuote: number | null;
}

interface CsvLine {
  line: number;
  cells: string[];
}

/** One cell from `start`: its text, the character after it, or null for a quotation mark that is never closed. */
function readCell(text: string, start: number): { cell: string; end: number } | null {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1;
    return { cell: text.slice(start, end), end };
  }
  let cell = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = readCell(text, quote + 1);
      return rest === null ? null : { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    from = quote + 2;
  }
}

function readLines(text: string): { lines: CsvLine[]; openQuote: number | null } {
  const lines: CsvLine[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const current: CsvLine = { line, cells: [] };
    for (;;) {
      const read = readCell(text, position);
      if (read === null) return { lines, openQuote: line };
      current.cells.push(read.cell);
      line += read.cell.split('\n').length - 1;
      position = read.end + 1;
      if (text[read.end] !== ',') break;
    }
    line += 1;
    if (current.cells.length > 1 || current.cells[0] !== '') lines.push(current);
  }
  return { lines, openQuote: null };
}

/**
 * Reads a CSV text (RFC 4180) whose first line names the columns: comma between cells, quotation marks around cells
 * with a comma, mark or line break, doubled marks inside. LF or CRLF; empty lines and a byte-order mark are passed over.
 */
export function parseCsv(source: string): CsvTable {
  const text = source.normalize('NFC').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { lines, openQuote } = readLines(text);
  const [header, ...body] = lines;
  const columns = (header?.cells ?? []).map((column) => column.trim());
  const table: CsvTable = { columns, rows: [], lines: [], uneven: [], openQuote };
  for (const { line, cells } of body) {
    if (cells.length !== columns.length) table.uneven.push({ line, found: cells.length });
    else {
      table.rows.push(Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()])));
      table.lines.push(line);
    }
  }
  return table;
}
