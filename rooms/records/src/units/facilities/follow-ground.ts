import { addDays } from '../../dates/day-number.ts';
import type { Unit, UnitParent } from '../unit.ts';
import type { UnitBook } from '../unit-book.ts';
import { ancestorsOf } from '../unit-tree.ts';

/** The units that follow one when it ends; without any (a district), the unit above it on its last day. */
function successorsOf(book: UnitBook, unit: Unit): Unit[] {
  if (unit.to === null) return [];
  const date = addDays(unit.to, 1);
  const edges = (book.handedOver.get(unit.id) ?? []).filter((edge) => edge.date === date && edge.share > 0);
  const heirs = edges.flatMap((edge) => book.units.get(edge.toId) ?? []);
  return heirs.length > 0 ? heirs : ancestorsOf(book, unit.id, unit.to).slice(0, 1);
}

function predecessorsOf(book: UnitBook, unit: Unit): Unit[] {
  const edges = (book.tookOver.get(unit.id) ?? []).filter((edge) => edge.date === unit.from);
  return edges.flatMap((edge) => book.units.get(edge.fromId) ?? []);
}

/**
 * The one unit that surely holds a place which lies in one of several: itself when there is only one, else the nearest
 * unit above all of them on that day.
 */
function commonUnit(book: UnitBook, units: readonly Unit[], date: string): Unit | undefined {
  const [first, ...others] = units;
  if (first === undefined || others.length === 0) return first;
  const above = others.map((unit) => new Set(ancestorsOf(book, unit.id, date).map(({ id }) => id)));
  return ancestorsOf(book, first.id, date).find(({ id, type }) => type !== 'nation' && above.every((ids) => ids.has(id)));
}

function follow(book: UnitBook, start: Unit, next: (unit: Unit) => { units: Unit[]; on: string }): Unit[] {
  const way: Unit[] = [];
  for (let unit: Unit | undefined = start; unit !== undefined && way.length < 100; ) {
    way.push(unit);
    const { units, on } = next(unit);
    unit = commonUnit(book, units, on);
  }
  return way;
}

/**
 * The ground a facility stands on in time, from where it is known to stand on one day: while that unit lasts it is the
 * ground; where it was merged whole, the unit that followed; where it was divided (or made of several), the nearest unit
 * above all parts, a district or province, because no source says in which part the facility lies.
 */
export function followGround(book: UnitBook, ground: Unit): UnitParent[] {
  const later = follow(book, ground, (unit) => ({
    units: successorsOf(book, unit),
    on: unit.to === null ? '' : addDays(unit.to, 1),
  }));
  const earlier = follow(book, ground, (unit) => ({
    units: predecessorsOf(book, unit),
    on: unit.from === null ? '' : addDays(unit.from, -1),
  }));
  const way = [...earlier.slice(1).reverse(), ...later];
  return way.map((unit, index) => {
    const before = way[index - 1];
    const after = way[index + 1];
    const inEarlier = index < earlier.length - 1;
    const from = !inEarlier && before?.to ? addDays(before.to, 1) : unit.from;
    const to = inEarlier && after?.from ? addDays(after.from, -1) : unit.to;
    return { relation: 'administrative', parentId: unit.id, from, to };
  });
}
