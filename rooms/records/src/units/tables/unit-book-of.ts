import { compareSpans } from '../span.ts';
import type { UnitRows } from './list-units.ts';
import type { Unit, UnitName, UnitParent } from '../unit.ts';
import { type UnitBook, makeUnitBook } from '../unit-book.ts';

function groupBy<Row extends { id: string }, Part>(rows: readonly Row[], partOf: (row: Row) => Part): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const row of rows) {
    const list = groups.get(row.id);
    if (list === undefined) groups.set(row.id, [partOf(row)]);
    else list.push(partOf(row));
  }
  return groups;
}

/** The book that flat rows (tables) hold: the way back from `listUnits`. Rows of units that are not among `units` are left out. */
export function unitBookOf(rows: UnitRows): UnitBook {
  const names = groupBy(rows.names, ({ name, from, to }): UnitName => ({ name, from, to }));
  const parents = groupBy(rows.parents, ({ relation, parentId, from, to, unverified }): UnitParent => ({ relation, parentId, from, to, ...(unverified ? { unverified: true as const } : {}) }));
  const units = rows.units.map(({ id, type, code, from, to, unverified }): Unit => {
    const unit = { id, type, code, from, to, names: (names.get(id) ?? []).sort(compareSpans), parents: (parents.get(id) ?? []).sort(compareSpans) };
    return unverified ? { ...unit, unverified } : unit;
  });
  const lineage = rows.lineage.map(({ fromId, toId, date, share, estimated, instrument }) => ({ fromId, toId, date, share, estimated, ...(instrument === null ? {} : { instrument }) }));
  return makeUnitBook(units, lineage, rows.aliases);
}
