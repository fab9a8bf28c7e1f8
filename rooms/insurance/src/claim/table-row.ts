import type { Finding } from '@tuyen/records';

/** One row of a table as it stands in the file: field name in capitals → text, untrimmed; an empty element is the empty text. */
export type TableRow = Record<string, string>;

/** What an inner document holds. */
export interface ParsedTable {
  /** Outermost element; null when the content is not readable XML. */
  root: string | null;
  rows: TableRow[];
  findings: Finding[];
}
