import { type Finding, Refusal } from '@tuyen/records';
import { type Store, findColumnMapping, saveColumnMapping } from '@tuyen/store';
import { createHash } from 'node:crypto';
import type { ColumnMapping } from './column-mapping.ts';
import { type ColumnTarget, personTargets, proposeTargets, titleKey, totalTargets } from './column-targets.ts';
import type { Table, TableCell } from './read-table.ts';

export type TableKind = 'persons' | 'totals';

/** A list with every column's meaning settled. */
export interface MappedTable {
  kind: TableKind;
  targets: readonly ColumnTarget[];
  /** Target of each column, or null. */
  columns: (string | null)[];
  remembered: boolean;
}

const headerDigest = (titles: readonly string[]): string => createHash('sha256').update(titles.map(titleKey).join('|')).digest('hex');
const missingOf = (columns: readonly (string | null)[], targets: readonly ColumnTarget[]): ColumnTarget[] => targets.filter((target) => target.required && !columns.includes(target.id));

const isOf = (targets: readonly ColumnTarget[], id: string | null): boolean => targets.some((target) => target.id === id);

/** @throws Refusal `request.field-invalid` for a target no list has */
function kindOfMapping(mapping: ColumnMapping): TableKind {
  const chosen = Object.values(mapping).filter((id) => id !== null);
  for (const id of chosen) if (!isOf(personTargets, id) && !isOf(totalTargets, id)) throw new Refusal('request.field-invalid', { field: 'mapping' });
  return chosen.includes('indicator') ? 'totals' : 'persons';
}

/** Of two columns said to hold the same, the first is taken. */
function columnsOf(titles: readonly string[], mapping: ColumnMapping, targets: readonly ColumnTarget[]): (string | null)[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const id = Object.hasOwn(mapping, title) ? mapping[title]! : null;
    if (id === null || taken.has(id) || !isOf(targets, id)) return null;
    taken.add(id);
    return id;
  });
}

/** The kind of list and the best known meaning of its columns: given, else remembered, else proposed by the titles. A given one that fits is remembered. */
export async function mapColumns(store: Store, table: Table, given?: ColumnMapping): Promise<MappedTable> {
  const digest = headerDigest(table.titles);
  // A mapping goes with one header; other lists of the same import keep their own.
  const fits = given !== undefined && table.titles.some((title) => Object.hasOwn(given, title));
  const remembered = fits ? undefined : await findColumnMapping(store.database, digest);
  const mapping = fits ? given : remembered?.mapping;
  const proposals = { totals: proposeTargets(table.titles, totalTargets), persons: proposeTargets(table.titles, personTargets) };
  const kind = mapping ? kindOfMapping(mapping) : missingOf(proposals.totals, totalTargets).length === 0 ? 'totals' : 'persons';
  const targets = kind === 'totals' ? totalTargets : personTargets;
  const columns = mapping ? columnsOf(table.titles, mapping, targets) : proposals[kind];
  if (fits && missingOf(columns, targets).length === 0) await saveColumnMapping(store.database, digest, kind, given);
  return { kind, targets, columns, remembered: remembered !== undefined };
}

/** @throws Refusal `import.column-missing` naming the first required column no title means */
export function requireColumns({ columns, targets }: MappedTable): void {
  const missing = missingOf(columns, targets);
  const findings: Finding[] = missing.map((target) => ({ code: 'import.column-missing', severity: 'error', facts: { column: target.label.vi } }));
  if (missing[0]) throw new Refusal('import.column-missing', { column: missing[0].label.vi }, findings);
}

/** A row by target; empty cells are left out. */
export type TargetRow = Record<string, TableCell>;

/** A row with its line in the file. */
export interface NumberedRow {
  line: number;
  row: TargetRow;
}

function rowByTarget(columns: readonly (string | null)[], cells: readonly TableCell[]): TargetRow {
  const row: TargetRow = {};
  for (const [i, target] of columns.entries()) if (target !== null && cells[i] !== undefined && cells[i] !== null && cells[i] !== '') row[target] = cells[i]!;
  return row;
}

/** The rows of a list by the meaning of its columns; lines with nothing in any mapped column are left out. */
export function* listRows(table: Table, { columns }: MappedTable): Generator<NumberedRow> {
  for (const { line, cells } of table.rows) {
    const row = rowByTarget(columns, cells);
    if (Object.keys(row).length > 0) yield { line, row };
  }
}
