import { isWithin } from './span.ts';
import type { Unit, UnitType } from './unit.ts';
import { unitTypes } from './unit.ts';
import type { UnitBook } from './unit-book.ts';

/** Every unit that a code means on a day: by its own code, or else by another code of those days. */
export function unitsAt(book: UnitBook, code: string, date: string, type?: UnitType): Unit[] {
  const fits = (unit: Unit) => isWithin(unit, date) && (type === undefined || unit.type === type);
  const own = (book.byCode.get(code) ?? []).filter(fits);
  if (own.length > 0) return own;
  return (book.aliasesByCode.get(code) ?? [])
    .filter((alias) => isWithin(alias, date))
    .flatMap((alias) => book.units.get(alias.id) ?? [])
    .filter(fits);
}

/**
 * The unit that a code means on a day (`YYYY-MM-DD`), or undefined.
 * Codes of communes and of health facilities both have five digits; without a type the administrative unit is meant,
 * as types are ordered in `unitTypes`.
 */
export function unitAt(book: UnitBook, code: string, date: string, type?: UnitType): Unit | undefined {
  const units = unitsAt(book, code, date, type);
  if (units.length < 2) return units[0];
  return units.reduce((first, unit) => (unitTypes.indexOf(unit.type) < unitTypes.indexOf(first.type) ? unit : first));
}
