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

/** The kind of list and the best known meaning of its columns: given, else remembered, else proposed by the titles. */
export async function mapColumns(store: Store, table: Table, given?: ColumnMapping): Promise<MappedTable> {
  const digest = headerDigest(table.titles);
  const remembered = given ? undefined : await findColumnMapping(store.database, digest);
  const mapping = given ?? remembered?.mapping;
  const proposals = { totals: proposeTargets(table.titles, totalTargets), persons: proposeTargets(table.titles, personTargets) };
  const kind: TableKind = (remembered?.kind as TableKind | undefined) ?? (missingOf(proposals.totals, totalTargets).length === 0 ? 'totals' : 'persons');
  const targets = kind === 'totals' ? totalTargets : personTargets;
  const columns = mapping ? table.titles.map((title) => mapping[title] ?? null) : proposals[kind];
  if (given && missingOf(columns, targets).length === 0) await saveColumnMapping(store.database, digest, kind, given);
  return { kind, targets, columns, remembered: remembered !== undefined };
}

/** @throws Refusal `import.column-missing` naming the first required column no title means */
export function requireColumns({ columns, targets }: MappedTable): void {
  const missing = missingOf(columns, targets);
  const findings: Finding[] = missing.map((target) => ({ code: 'import.column-missing', severity: 'error', facts: { column: target.label.vi } }));
  if (missing[0]) throw new Refusal('import.column-missing', { column: missing[0].label.vi }, findings);
}

/** A row by target. */
export function rowByTarget(columns: readonly (string | null)[], cells: readonly TableCell[]): Record<string, TableCell> {
  const row: Record<string, TableCell> = {};
  for (const [i, target] of columns.entries()) if (target !== null && cells[i] !== undefined && cells[i] !== null && cells[i] !== '') row[target] = cells[i]!;
  return row;
}
