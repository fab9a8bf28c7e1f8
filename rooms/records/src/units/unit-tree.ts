import { isWithin } from './span.ts';
import type { Unit, UnitRelation } from './unit.ts';
import type { UnitBook } from './unit-book.ts';

/** The parent of a unit on a day by one relation, or undefined. */
export function parentOf(book: UnitBook, unit: Unit, date: string, relation: UnitRelation): Unit | undefined {
  const parent = unit.parents.find((each) => each.relation === relation && isWithin(each, date));
  return parent === undefined ? undefined : book.units.get(parent.parentId);
}

/** The units directly below one on a day by one relation, in the order of their codes. */
export function childrenOf(book: UnitBook, id: string, date: string, relation: UnitRelation): Unit[] {
  const children = (book.children.get(id) ?? []).filter((unit) =>
    unit.parents.some((each) => each.parentId === id && each.relation === relation && isWithin(each, date)),
  );
  return children.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** The units above one on a day by one relation, nearest first; empty for an id that is not known. */
export function ancestorsOf(book: UnitBook, id: string, date: string, relation: UnitRelation = 'administrative'): Unit[] {
  const ancestors: Unit[] = [];
  const seen = new Set([id]);
  const start = book.units.get(id);
  let unit = start === undefined ? undefined : parentOf(book, start, date, relation);
  while (unit !== undefined && !seen.has(unit.id)) {
    ancestors.push(unit);
    seen.add(unit.id);
    unit = parentOf(book, unit, date, relation);
  }
  return ancestors;
}

/** Every unit below one on a day by one relation, those nearer first; the unit itself is not among them. */
export function descendantsOf(book: UnitBook, id: string, date: string, relation: UnitRelation = 'administrative'): Unit[] {
  const seen = new Set([id]);
  const descendants: Unit[] = [];
  for (let next = [id]; next.length > 0; ) {
    const level = next.flatMap((each) => childrenOf(book, each, date, relation)).filter(({ id: child }) => !seen.has(child));
    for (const unit of level) seen.add(unit.id);
    descendants.push(...level);
    next = level.map((unit) => unit.id);
  }
  return descendants;
}

/** The communes of a unit on a day, or the unit itself when it is a commune: the leaves that figures are kept for. */
export function leafCommunes(book: UnitBook, id: string, date: string): Unit[] {
  const unit = book.units.get(id);
  if (unit?.type === 'commune') return isWithin(unit, date) ? [unit] : [];
  return descendantsOf(book, id, date).filter(({ type }) => type === 'commune');
}
