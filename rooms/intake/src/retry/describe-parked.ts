import type { ParkedItem } from '@tuyen/contract';
import { type Severity, describeProblem } from '@tuyen/records';
import type { ParkedRow } from '@tuyen/store';

/** A waiting entry as it is shown: what is wrong in both languages, never what it holds. */
export function describeParked(row: ParkedRow): ParkedItem {
  return { id: row.id, file: row.file, entry: row.entry, code: row.code, severity: row.severity as Severity, field: row.field, message: describeProblem(row.code, row.facts), state: row.state };
}
