import type { UnitRows } from '@tuyen/records';

/** Everything kept of one unit; lineage is what it handed over. */
type UnitParts = { [Table in keyof UnitRows]: UnitRows[Table] };

const TABLES = ['units', 'names', 'parents', 'lineage', 'aliases'] as const;

const idOf = (row: { id: string } | { fromId: string }): string => ('id' in row ? row.id : row.fromId);

const emptyRows = (): UnitParts => ({ units: [], names: [], parents: [], lineage: [], aliases: [] });

/** Rows by unit. */
function partsById(rows: UnitRows): Map<string, UnitParts> {
  const parts = new Map<string, UnitParts>();
  for (const table of TABLES) {
    for (const row of rows[table]) {
      const id = idOf(row);
      const found = parts.get(id) ?? emptyRows();
      (found[table] as unknown[]).push(row);
      parts.set(id, found);
    }
  }
  return parts;
}

/** Fields in one order, rows in one order: two snapshots are compared as text. */
function textOf(parts: UnitParts | undefined): string {
  if (parts === undefined) return '';
  return TABLES.map((table) => parts[table].map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort().join()).join('\n');
}

function gather(parts: ReadonlyMap<string, UnitParts>, ids: Iterable<string>): UnitRows {
  const rows = emptyRows();
  for (const id of ids) {
    const found = parts.get(id);
    if (found) for (const table of TABLES) (rows[table] as unknown[]).push(...found[table]);
  }
  return rows;
}

/** The units whose rows are not the same in two states, as they were and as they are. */
export function differingUnits(before: UnitRows, after: UnitRows): { ids: string[]; before: UnitRows; after: UnitRows } {
  const [old, next] = [partsById(before), partsById(after)];
  const ids = [...new Set([...old.keys(), ...next.keys()])].filter((id) => textOf(old.get(id)) !== textOf(next.get(id)));
  return { ids, before: gather(old, ids), after: gather(next, ids) };
}

/** Some units out of all. */
export function pickUnits(rows: UnitRows, ids: readonly string[]): UnitRows {
  return gather(partsById(rows), ids);
}

/** All rows with those of some units replaced by others; a unit of `ids` without rows in `by` is no more. */
export function replaceRows(rows: UnitRows, ids: readonly string[], by: UnitRows): UnitRows {
  const parts = partsById(rows);
  const others = partsById(by);
  for (const id of ids) {
    const other = others.get(id);
    if (other) parts.set(id, other);
    else parts.delete(id);
  }
  return gather(parts, parts.keys());
}

/** Ids of the units of some rows. */
export const unitIdsOf = (...rows: readonly UnitRows[]): string[] => [...new Set(rows.flatMap((each) => each.units.map((unit) => unit.id)))];
