import { isWithin } from '../span.ts';
import type { Unit, UnitType } from '../unit.ts';
import type { UnitBook } from '../unit-book.ts';
import { type UnitTrace, traceBackward, traceForward } from './trace-units.ts';
import { ancestorsOf, leafCommunes } from '../unit-tree.ts';

/** Where a unit lies on another day, in units of one level. */
export interface AreaTrace {
  parts: { unit: Unit; weight: number; estimated: boolean }[];
  /** Units on the way whose successor or predecessor no source tells. */
  lost: { id: string; weight: number }[];
}

function traceOne(book: UnitBook, unit: Unit, from: string, to: string): UnitTrace {
  return from <= to ? traceForward(book, unit, from, to) : traceBackward(book, unit, from, to);
}

/** Provinces forward have a lineage of their own; districts always, and provinces backward, are the sum of their communes. */
function isSumOfCommunes(unit: Unit, from: string, to: string): boolean {
  return unit.type === 'district' || (unit.type === 'province' && to < from);
}

/**
 * The trace of each commune of the unit, all communes counting the same: the sources give no population of the old ones.
 * Communes with an unknown way are left out of the sum, so that it still is the whole.
 */
function traceCommunes(book: UnitBook, communes: readonly Unit[], from: string, to: string): UnitTrace {
  const sum: UnitTrace = { parts: new Map(), lost: [] };
  let known = 0;
  for (const commune of communes) {
    const { parts, lost } = traceOne(book, commune, from, to);
    sum.lost.push(...lost.map(({ id, weight }) => ({ id, weight: weight / communes.length })));
    for (const [id, { weight }] of parts) {
      known += weight;
      const part = sum.parts.get(id);
      sum.parts.set(id, { weight: (part?.weight ?? 0) + weight, estimated: true });
    }
  }
  for (const part of sum.parts.values()) part.weight /= known;
  return sum;
}

/** The parts one level up: each becomes its ancestor of the type, or stays itself where it has none. */
function lift(book: UnitBook, parts: UnitTrace['parts'], date: string, type: UnitType): UnitTrace['parts'] {
  const lifted: UnitTrace['parts'] = new Map();
  for (const [id, { weight, estimated }] of parts) {
    const unit = book.units.get(id);
    const above = unit?.type === type ? unit : ancestorsOf(book, id, date).find((each) => each.type === type);
    const key = above?.id ?? id;
    const part = lifted.get(key);
    lifted.set(key, { weight: (part?.weight ?? 0) + weight, estimated: estimated || (part?.estimated ?? false) });
  }
  return lifted;
}

/** How the parts are to be told: by the type asked for, else by the unit's own type where that exists on the day. */
function levelOf(book: UnitBook, unit: Unit, to: string, into: UnitType | undefined): UnitType | undefined {
  if (into !== undefined) return into;
  if (unit.type === 'province') return 'province';
  if (unit.type !== 'district') return undefined;
  for (const each of book.units.values()) if (each.type === 'district' && isWithin(each, to)) return 'district';
  return undefined;
}

/**
 * Where a unit of one day lies on another, earlier or later. A district is followed through its communes and told in
 * districts while there are any, else in communes; `into` tells every unit at another level (a commune in its province).
 */
export function traceArea(book: UnitBook, unit: Unit, from: string, to: string, into?: UnitType): AreaTrace {
  const communes = isSumOfCommunes(unit, from, to) ? leafCommunes(book, unit.id, from) : [];
  const trace = communes.length > 0 ? traceCommunes(book, communes, from, to) : traceOne(book, unit, from, to);
  const level = levelOf(book, unit, to, into);
  const parts = level === undefined ? trace.parts : lift(book, trace.parts, to, level);
  const whole = level !== undefined && parts.size === 1 && trace.lost.length === 0;
  return {
    parts: [...parts].flatMap(([id, { weight, estimated }]) => {
      const found = book.units.get(id);
      return found === undefined ? [] : [{ unit: found, weight, estimated: estimated && !whole }];
    }),
    lost: trace.lost,
  };
}
