import { isWithin } from '../span.ts';
import type { Unit, UnitRelation } from '../unit.ts';
import type { UnitBook } from '../unit-book.ts';
import { ancestorsOf, descendantsOf } from '../unit-tree.ts';
import { type UnitTrace, traceBackward, traceForward } from './trace-units.ts';

/** How much of what was recorded at a unit belongs to another one. */
export interface UnitWeight {
  /** 0 … 1. */
  weight: number;
  /** true: no announced figure stands behind the part. */
  estimated: boolean;
}

export interface UnitMap {
  /** Last day of the period the records speak of: where they were recorded is read on the units of that day. */
  at: string;
  /** The day whose units the figure is read on. As then: the same day. */
  map: string;
  /** By which relation units stand below; administrative when absent. */
  relation?: UnitRelation;
}

const PLACES = new Set(['nation', 'province', 'district', 'commune', 'village']);

/** Below this part nothing is counted: a thousandth of the smallest share that can be written. */
const NOTHING = 1e-9;

/** The day of a unit's life nearest to a day. */
function nearestDay(unit: Unit, day: string): string {
  if (unit.from !== null && day < unit.from) return unit.from;
  return unit.to !== null && day > unit.to ? unit.to : day;
}

/** Everything that may hold something of the units: what they came from and became, and what ever stood on that ground. */
function candidates(book: UnitBook, start: ReadonlySet<string>): Set<string> {
  const found = new Set(start);
  const climb = (edges: UnitBook['tookOver'], next: (edge: { fromId: string; toId: string }) => string): void => {
    const queue = [...start];
    const seen = new Set(queue);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const edge of edges.get(id) ?? []) {
        const other = next(edge);
        if (!seen.has(other)) queue.push(other);
        seen.add(other);
        found.add(other);
      }
    }
  };
  climb(book.tookOver, (edge) => edge.fromId);
  climb(book.handedOver, (edge) => edge.toId);
  const onGround = [...found].flatMap((id) => (PLACES.has(book.units.get(id)?.type ?? '') ? (book.children.get(id) ?? []).filter((child) => child.parents.some((each) => each.parentId === id && each.relation === 'administrative')) : []));
  for (const child of onGround) found.add(child.id);
  return found;
}

function trace(book: UnitBook, unit: Unit, from: string, to: string): UnitTrace {
  return from <= to ? traceForward(book, unit, from, to) : traceBackward(book, unit, from, to);
}

/** The part of a trace that lies in some units. A unit wholly among them is known, even where its parts are not. */
function partWithin(found: UnitTrace, inside: ReadonlySet<string>): UnitWeight {
  let weight = 0;
  let estimated = false;
  let outside = found.lost.length > 0;
  for (const [id, part] of found.parts) {
    if (!inside.has(id)) {
      outside = true;
      continue;
    }
    weight += part.weight;
    estimated ||= part.estimated;
  }
  return { weight: Math.min(1, weight), estimated: estimated && (outside || found.parts.size === 1) };
}

/** A facility or village that ended without an heir leaves its records to the ground it stood on. */
function weightOf(book: UnitBook, unit: Unit, inside: ReadonlySet<string>, at: string, map: string): UnitWeight {
  const from = nearestDay(unit, at);
  const found = trace(book, unit, from, map);
  const known = partWithin(found, inside);
  if (found.parts.size > 0 || known.weight > NOTHING) return known;
  const ground = ancestorsOf(book, unit.id, from).find((above) => PLACES.has(above.type));
  return ground === undefined ? known : partWithin(trace(book, ground, from, map), inside);
}

/**
 * Which units' records make up a figure of one unit, read on the map of a day, and how much of each.
 * A unit of before or after the day is read on the day of its own life nearest to it. Records stand at the unit where they were entered;
 * each is followed from the units of the period (`at`) to those of the map: whole where it went over whole, by the shares of the lineage
 * where it was divided (estimated), back to its predecessors in equal parts (estimated). Over all units of one map the weights of a
 * recording unit sum to 1, or to less where no source says what became of it.
 */
export function unitWeights(book: UnitBook, id: string, { at, map, relation = 'administrative' }: UnitMap): Map<string, UnitWeight> {
  const unit = book.units.get(id);
  if (unit === undefined) return new Map();
  const day = nearestDay(unit, map);
  const inside = new Set([id, ...descendantsOf(book, id, day, relation).map((below) => below.id)]);
  if (relation !== 'administrative') return new Map([...inside].map((each) => [each, { weight: 1, estimated: false }]));
  const weights = new Map<string, UnitWeight>();
  for (const each of candidates(book, inside)) {
    const candidate = book.units.get(each);
    if (candidate === undefined) continue;
    // Where a unit neither ended, began nor handed anything over, it is itself: most of them.
    const still = inside.has(each) && isWithin(candidate, at) && isWithin(candidate, day) && !book.handedOver.has(each) && !book.tookOver.has(each);
    const part = still ? { weight: 1, estimated: false } : weightOf(book, candidate, inside, at, day);
    if (part.weight > NOTHING) weights.set(each, part);
  }
  return weights;
}
