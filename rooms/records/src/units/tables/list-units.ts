import type { UnitRelation, UnitType } from '../unit.ts';
import type { UnitBook } from '../unit-book.ts';

/** A unit book as flat rows, for tables. Dates `YYYY-MM-DD`, both ends inclusive, null where open. */
export interface UnitRows {
  units: { id: string; type: UnitType; code: string; from: string | null; to: string | null; unverified: boolean }[];
  names: { id: string; name: string; from: string | null; to: string | null }[];
  parents: {
    id: string;
    relation: UnitRelation;
    parentId: string;
    from: string | null;
    to: string | null;
    unverified: boolean;
  }[];
  lineage: { fromId: string; toId: string; date: string; share: number; estimated: boolean; instrument: string | null }[];
  aliases: { id: string; code: string; from: string | null; to: string | null }[];
}

/** Every row of the book; a unit comes before the units that name it as a parent only by chance, so load units first. */
export function listUnits(book: UnitBook): UnitRows {
  const rows: UnitRows = { units: [], names: [], parents: [], lineage: [], aliases: [] };
  for (const { id, type, code, from, to, unverified, names, parents } of book.units.values()) {
    rows.units.push({ id, type, code, from, to, unverified: unverified === true });
    for (const each of names) rows.names.push({ id, name: each.name, from: each.from, to: each.to });
    for (const each of parents) {
      const { relation, parentId } = each;
      rows.parents.push({ id, relation, parentId, from: each.from, to: each.to, unverified: each.unverified === true });
    }
  }
  for (const edge of book.lineage) {
    const { fromId, toId, date, share, estimated, instrument } = edge;
    rows.lineage.push({ fromId, toId, date, share, estimated, instrument: instrument ?? null });
  }
  for (const { id, code, from, to } of book.aliases) rows.aliases.push({ id, code, from, to });
  return rows;
}
