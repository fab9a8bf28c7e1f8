import { addDays } from '../dates/day-number.ts';
import { isWithin } from './span.ts';
import { traceArea } from './tracing/trace-area.ts';
import type { Unit, UnitRelation, UnitType } from './unit.ts';
import { unitRelations } from './unit.ts';
import { unitNameAt } from './unit-name-at.ts';
import type { UnitBook } from './unit-book.ts';
import { childrenOf, parentOf } from './unit-tree.ts';

/** A unit named in passing. */
export interface UnitReference {
  id: string;
  type: UnitType;
  code: string;
  name: string;
}

export interface UnitDescription extends UnitReference {
  from: string | null;
  to: string | null;
  /** Whether the day lies within its days. */
  inForce: boolean;
  unverified: boolean;
  parents: (UnitReference & { relation: UnitRelation; unverified: boolean })[];
  /** How many units stand directly below it, by each relation. */
  children: Record<UnitRelation, number>;
  predecessors: (UnitReference & { date: string; share: number; estimated: boolean })[];
  successors: (UnitReference & { date: string; share: number; estimated: boolean })[];
  aliases: string[];
  /** All its names in the order of time. */
  names: { name: string; from: string | null; to: string | null }[];
  /** The resolution or law that made it, or else the one that ended it. */
  instrument: string | null;
}

function refer(unit: Unit, date: string): UnitReference {
  return { id: unit.id, type: unit.type, code: unit.code, name: unitNameAt(unit, date) };
}

function parentsOn(book: UnitBook, unit: Unit, date: string): UnitDescription['parents'] {
  return unitRelations.flatMap((relation) => {
    const parent = parentOf(book, unit, date, relation);
    if (parent === undefined) return [];
    const dated = unit.parents.find((each) => each.relation === relation && isWithin(each, date));
    return [{ ...refer(parent, date), relation, unverified: dated?.unverified === true }];
  });
}

/** Of a district, which ended without a successor of its own kind: the communes its ground lies in since, by its communes. */
function areaSince(book: UnitBook, unit: Unit): UnitDescription['successors'] {
  if (unit.to === null) return [];
  const date = addDays(unit.to, 1);
  const parts = traceArea(book, unit, unit.to, date).parts.sort((a, b) => b.weight - a.weight || (a.unit.code < b.unit.code ? -1 : 1));
  return parts.map(({ unit: part, weight, estimated }) => {
    return { ...refer(part, date), date, share: Math.round(weight * 1e6) / 1e6, estimated };
  });
}

/**
 * Everything a page about a unit shows, as of a day (`YYYY-MM-DD`): predecessors and successors of all days, their
 * shares as of `lineage` (part of the handing unit). Undefined for an id that is not known.
 */
export function describeUnit(book: UnitBook, id: string, date: string): UnitDescription | undefined {
  const unit = book.units.get(id);
  if (unit === undefined) return undefined;
  const took = book.tookOver.get(id) ?? [];
  const handed = book.handedOver.get(id) ?? [];
  const lineageTo = (each: Unit | undefined, edge: { date: string; share: number; estimated: boolean }) =>
    each === undefined ? [] : [{ ...refer(each, edge.date), date: edge.date, share: edge.share, estimated: edge.estimated }];
  return {
    ...refer(unit, date),
    from: unit.from,
    to: unit.to,
    inForce: isWithin(unit, date),
    unverified: unit.unverified === true,
    parents: parentsOn(book, unit, date),
    children: Object.fromEntries(
      unitRelations.map((relation) => [relation, childrenOf(book, id, date, relation).length]),
    ) as Record<UnitRelation, number>,
    predecessors: took.flatMap((edge) => lineageTo(book.units.get(edge.fromId), edge)),
    successors:
      handed.length > 0 || unit.type !== 'district'
        ? handed.flatMap((edge) => lineageTo(book.units.get(edge.toId), edge))
        : areaSince(book, unit),
    aliases: book.aliases.filter((alias) => alias.id === id && isWithin(alias, date)).map(({ code }) => code),
    names: unit.names.map(({ name, from, to }) => ({ name, from, to })),
    instrument: [...took, ...handed].find((edge) => edge.instrument !== undefined)?.instrument ?? null,
  };
}
