import { codeFact } from '@tuyen/records';
import { type AnyStandardTable, findAnyTable } from '../tables/any-standard.ts';
import type { Standard } from '../tables/standard.ts';
import { findTable } from '../tables/table-shape.ts';
import { claimFinding } from '../findings/claim-finding.ts';
import { scanTable } from './scan-table.ts';
import type { ParsedTable } from './table-row.ts';
import { walkTable } from './walk-table.ts';

/** Elements no known field answers to are reported once a field, and only so many: a wrong table has dozens. */
const mostUnknownFields = 20;

function knownFields(table: AnyStandardTable, standard: Standard | undefined): { has(name: string): boolean } {
  const shape = standard === undefined ? undefined : findTable(standard, table.name);
  return shape === undefined ? table.places : new Set(shape.fields.map((field) => field.name));
}

function reportUnknownFields(parsed: ParsedTable, table: AnyStandardTable, standard: Standard | undefined): void {
  const known = knownFields(table, standard);
  const reported = new Set<string>();
  for (const row of parsed.rows) {
    for (const name in row) {
      if (known.has(name) || reported.has(name) || reported.size >= mostUnknownFields) continue;
      reported.add(name);
      parsed.findings.push(claimFinding('import.field-unknown', 'information', { table: table.name, field: codeFact(name) }));
    }
  }
}

/**
 * Reads the inner document of one LOAIHOSO into its rows. Fields may stand in any order, tags in small letters or with
 * a namespace prefix; texts come back as they stand (untrimmed), names in capitals.
 * Without `standard` a field is known when any standard has it; with it, when that one has it. Unknown fields are kept.
 * Errors (unreadable XML, another table's root, a field twice with two values) are findings of severity error; it never throws.
 */
export function parseTable(loaiHoSo: string, innerXml: string, standard?: Standard): ParsedTable {
  const table = findAnyTable(loaiHoSo);
  if (table === undefined) {
    return { root: null, rows: [], findings: [claimFinding('import.table-unknown', 'warning', { table: codeFact(loaiHoSo) })] };
  }
  const scanned = scanTable(innerXml, table);
  if (scanned?.allKnown === true && standard === undefined) return { root: scanned.root, rows: scanned.rows, findings: [] };
  const parsed: ParsedTable = scanned === null ? walkTable(innerXml, table) : { root: scanned.root, rows: scanned.rows, findings: [] };
  reportUnknownFields(parsed, table, standard);
  return parsed;
}
