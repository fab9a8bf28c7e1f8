import type { Finding } from '../../problems/finding.ts';
import type { FacilityFile } from '../facilities/facility-file.ts';
import { readFacilityFile } from '../facilities/read-facility-file.ts';
import type { UnitEventFile } from '../events/unit-event.ts';
import { readUnitEventFile } from '../events/read-unit-event-file.ts';
import { type CsvRow, parseCsv } from './parse-csv.ts';

/** The tables of `content/units`, and the columns each must have. */
export const unitTables = {
  'provinces-2025-06-30.csv': ['code', 'name'],
  'districts-2025-06-30.csv': ['code', 'name', 'province', 'from'],
  'communes-2025-06-30.csv': ['code', 'name', 'district', 'from'],
  'districts-ended-2024.csv': ['code', 'name', 'province', 'to', 'instrument'],
  'communes-ended-2024.csv': ['code', 'name', 'district', 'to', 'instrument'],
  'earlier-names.csv': ['type', 'code', 'name', 'to', 'instrument'],
  'earlier-parents.csv': ['type', 'code', 'parent', 'to', 'instrument'],
  'lineage-2024.csv': ['old', 'new', 'source'],
  'provinces-2025-07-01.csv': ['code', 'name', 'short_name', 'predecessors', 'population_announced', 'area_km2'],
  'communes-2025-07-01.csv': ['code', 'name', 'province', 'population_announced', 'area_km2'],
  'lineage-2025-07-01.csv': ['type', 'old', 'new', 'split', 'sources', 'share'],
  'instruments-2025-07-01.csv': ['province', 'communes_instrument', 'issued', 'province_instrument'],
  'aliases.csv': ['type', 'code', 'alias', 'from', 'to', 'note'],
} as const;

export type UnitTable = keyof typeof unitTables;

/** Files of `content/units` as read: CSV as text; YAML already parsed into plain values, by file name. */
export interface UnitFiles {
  tables: Readonly<Partial<Record<UnitTable, string>>>;
  /** `facilities.yaml`, parsed. */
  facilities?: unknown;
  /** The files of `events/`, parsed: file name → value. */
  events?: Readonly<Record<string, unknown>>;
}

/** What `buildUnitBook` makes a book from: rows and definitions that have the right shape. */
export interface UnitContent {
  tables: Readonly<Record<UnitTable, readonly CsvRow[]>>;
  facilities: FacilityFile;
  /** In the order of their first day, then of their names. */
  events: readonly UnitEventFile[];
  findings: readonly Finding[];
}

function contentFinding(file: string, path: string, reason: string): Finding {
  return { code: 'content.schema', severity: 'error', field: path, facts: { file, path, reason } };
}

function readTable(name: UnitTable, text: string | undefined, findings: Finding[]): readonly CsvRow[] {
  if (text === undefined) {
    findings.push({ code: 'content.not-readable', severity: 'error', facts: { file: name } });
    return [];
  }
  const table = parseCsv(text);
  const missing = unitTables[name].filter((column) => !table.columns.includes(column));
  for (const column of missing) findings.push(contentFinding(name, column, 'no such column'));
  for (const { line, found } of table.uneven) findings.push(contentFinding(name, `line ${line}`, `${found} cells`));
  if (table.openQuote !== null) findings.push(contentFinding(name, `line ${table.openQuote}`, 'open quotation mark'));
  return missing.length > 0 ? [] : table.rows;
}

/**
 * Reads the files of `content/units`. What cannot be read is left out and said in `findings`; nothing is thrown.
 */
export function parseUnitContent(files: UnitFiles): UnitContent {
  const findings: Finding[] = [];
  const names = Object.keys(unitTables) as UnitTable[];
  const tables = Object.fromEntries(names.map((name) => [name, readTable(name, files.tables[name], findings)])) as Record<
    UnitTable,
    readonly CsvRow[]
  >;
  const facilities = readFacilityFile('facilities.yaml', files.facilities ?? {});
  findings.push(...facilities.findings);
  const events: UnitEventFile[] = [];
  for (const [name, value] of Object.entries(files.events ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readUnitEventFile(name, value);
    findings.push(...read.findings);
    if (read.value !== null) events.push(read.value);
  }
  events.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { tables, facilities: facilities.value ?? { facilities: [], stationRules: [] }, events, findings };
}
