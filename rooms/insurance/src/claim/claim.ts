import type { Finding } from '@tuyen/records';
import type { StandardGuess } from './detect-standard.ts';
import type { TableRow } from './table-row.ts';

/** One claim with everything that stood in it, still as text. */
export interface Claim {
  /** Number of its HOSO in the file, from 1. */
  number: number;
  /** MACSKCB of the file. */
  sender: string;
  /** LOAIHOSO → rows; a table without rows is absent. */
  tables: Record<string, TableRow[]>;
  /** Documents of a LOAIHOSO no standard knows, as they were. */
  others: { table: string; content: string }[];
  standard: StandardGuess;
  /** Findings of the file, its documents and their links, not of single values. */
  findings: Finding[];
}
