import { type UnitBook, type UnitWeight, addDays, descendantsOf, childrenOf, unitNameAt, unitWeights } from '@tuyen/records';
import type { CellContext } from '../cells/refresh-cells.ts';

/** A unit as figures name it. */
export interface NamedUnit {
  key: number;
  id: string;
  code: string;
  type: string;
  name: string;
}

/** The units whose cells make up a figure of one unit, each with the part of it that belongs here. */
export interface UnitScope {
  unit: NamedUnit;
  weights: ReadonlyMap<number, UnitWeight>;
  unitKeys: number[];
  /** true: the unit was not in force on the period's last day and some of what is counted belongs to it only by estimate. */
  estimated: boolean;
}

/** Where a figure is read: the period's last day, and the day whose units it is read on (the same day when nobody chose one). */
export interface FigureMap {
  at: string;
  map?: string | undefined;
}

const ADMINISTRATIVE = new Set(['nation', 'province', 'district', 'commune', 'village']);

/** Whether a type of unit is ground that others stand on. */
export const isPlace = (type: string): boolean => ADMINISTRATIVE.has(type);

function nameUnit(context: CellContext, book: UnitBook, id: string, date: string): NamedUnit | undefined {
  const unit = book.units.get(id);
  const key = context.store.site.unitKey(id);
  return unit && key !== undefined ? { key, id, code: unit.code, type: unit.type, name: unitNameAt(unit, date) } : undefined;
}

/**
 * What counts for a unit in a period: itself and everything below it on the map's day, and what stood there before or stands there since, by lineage.
 * A health facility counts with what it guides (professional parent); a place with what stands on its ground.
 * @param asPartOf `place`: a facility below a place counts for itself alone: the stations it guides stand beside it in the same list.
 */
export async function unitScope(context: CellContext, unitId: string, { at, map = at }: FigureMap, asPartOf?: 'place'): Promise<UnitScope> {
  const book = await context.units.book();
  const unit = nameUnit(context, book, unitId, map);
  if (!unit) throw new Error('a scope was asked for a unit that does not exist');
  const found = book.units.get(unitId)!;
  const relation = isPlace(unit.type) || asPartOf === 'place' ? 'administrative' : 'professional';
  const weights = new Map<number, UnitWeight>();
  for (const [id, weight] of unitWeights(book, unitId, { at, map, relation })) {
    const key = context.store.site.unitKey(id);
    if (key !== undefined) weights.set(key, weight);
  }
  const over = found.to !== null && found.to < map;
  return { unit, weights, unitKeys: [...weights.keys()], estimated: over && [...weights.values()].some((weight) => weight.estimated) };
}

/** The units shown one level down: children on the map's day, or what an ended unit's parts became. */
export async function unitsOneLevelDown(context: CellContext, unitId: string, { at, map = at }: FigureMap): Promise<NamedUnit[]> {
  const book = await context.units.book();
  const unit = book.units.get(unitId);
  if (!unit) return [];
  const relation = isPlace(unit.type) ? 'administrative' : 'professional';
  const named = (ids: Iterable<string>): NamedUnit[] => [...ids].flatMap((id) => nameUnit(context, book, id, map) ?? []);
  if (unit.to === null || unit.to >= map) return named(childrenOf(book, unitId, unit.from !== null && unit.from > map ? unit.from : map, relation).map((child) => child.id));
  const became = new Set<string>();
  const follow = (id: string): void => {
    for (const edge of book.handedOver.get(id) ?? []) {
      if (edge.date > map || became.has(edge.toId)) continue;
      became.add(edge.toId);
      follow(edge.toId);
    }
  };
  for (const id of [unitId, ...descendantsOf(book, unitId, unit.to, relation).map((below) => below.id)]) follow(id);
  const continued = descendantsOf(book, unitId, unit.to, relation).filter((below) => below.type === 'commune' && (below.to === null || below.to >= addDays(unit.to!, 1))).map((below) => below.id);
  return named(new Set([...became, ...continued])).filter((each) => each.type === 'commune' && (book.units.get(each.id)!.to ?? map) >= map).sort((a, b) => (a.code < b.code ? -1 : 1));
}
