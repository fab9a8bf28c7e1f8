import { isWithin } from './span.ts';
import type { Unit } from './unit.ts';

/** A unit's name on a day; outside its own days the nearest name, so that an ended unit can still be named. */
export function unitNameAt(unit: Unit, date: string): string {
  const name = unit.names.find((each) => isWithin(each, date));
  if (name !== undefined) return name.name;
  const before = unit.names.filter((each) => each.to !== null && each.to < date).at(-1);
  return (before ?? unit.names[0])?.name ?? unit.code;
}
