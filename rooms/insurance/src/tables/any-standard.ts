import { standards } from './standard.ts';
import { listTables } from './table-shape.ts';

/**
 * What a table may look like under any standard: a reader learns which standard a claim follows only after reading it,
 * and real senders mix them (rows of QĐ 4750 under the roots of QĐ 4210 are common).
 */
export interface AnyStandardTable {
  name: string;
  /** Outermost elements that are accepted. */
  roots: ReadonlySet<string>;
  /** Elements that only hold others. */
  containers: ReadonlySet<string>;
  /** Element of one row; for a table of one row its root. */
  row: string;
  /** The row is the root itself. */
  single: boolean;
  /** Every field any standard knows, newest order first. */
  fields: readonly string[];
  /** Place of a field in `fields`. */
  places: ReadonlyMap<string, number>;
}

function merge(name: string): AnyStandardTable | null {
  const shapes = [...standards].reverse().flatMap((standard) => listTables(standard).get(name) ?? []);
  const roots = new Set(shapes.flatMap(({ root }) => root ?? []));
  const row = shapes.find((shape) => shape.row !== null)?.row ?? [...roots][0];
  if (row === undefined) return null;
  const lists = shapes.flatMap(({ list }) => list ?? []);
  const fields = [...new Set(shapes.flatMap((shape) => shape.fields.map((field) => field.name)))];
  const single = roots.has(row);
  const containers = single ? new Set<string>() : new Set([...roots, ...lists]);
  return {
    name,
    roots: new Set([...roots, ...lists, row]),
    containers,
    row,
    single,
    fields,
    places: new Map(fields.map((field, place) => [field, place])),
  };
}

const tables = new Map<string, AnyStandardTable>();
for (const name of new Set(standards.flatMap((standard) => [...listTables(standard).keys()]))) {
  const table = merge(name);
  // XML0 is a message of its own, never part of a claim.
  if (table !== null && name !== 'XML0') tables.set(name, table);
}

/** The tables a claim may hold, XML1 … XML15 without XML12 (which is typed on the portal). */
export function listClaimTables(): readonly string[] {
  return [...tables.keys()].sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)));
}

/** A table as any standard may have it; undefined for a LOAIHOSO no standard knows. */
export function findAnyTable(name: string): AnyStandardTable | undefined {
  return tables.get(name);
}
