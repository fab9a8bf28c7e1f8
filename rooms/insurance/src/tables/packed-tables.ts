import type { Standard } from './standard.ts';

/** A table as the generated file keeps it: one line of text for all its fields. */
export interface PackedTable {
  root: string | null;
  list: string | null;
  row: string | null;
  source: number;
  confidence: 'high' | 'medium' | 'low';
  /** `NAME:S100@t!` with a space between two: S string or N number, most characters, decimals, `@` date format, `!` required, `?` conditional, `~` not seen. */
  fields: string;
}

export type PackedTables = Readonly<Record<Standard, Readonly<Record<string, PackedTable>>>>;
