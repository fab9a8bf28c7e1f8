import { BIRTH_SHIFT, type PeopleTable } from './people-table.ts';

/** Whole years of somebody on a day of the simulation, by mean years: for weights, never for a record. */
export const yearsAt = (people: PeopleTable, row: number, day: number): number => Math.floor((day + BIRTH_SHIFT - people.of.birth[row]!) / 365.25);

/** 0-4, 5-14, 15-39, 40-59, 60 and over: the bands of the material's weights. */
export const ageBandOf = (years: number): number => (years < 5 ? 0 : years < 15 ? 1 : years < 40 ? 2 : years < 60 ? 3 : 4);

/** Commune where somebody lives on a day. */
export function communeOf(people: PeopleTable, row: number, day: number): number {
  const { movedTo, movedOn, commune } = people.of;
  return movedTo[row]! > 0 && movedOn[row]! <= day ? movedTo[row]! - 1 : commune[row]!;
}

/** Whether somebody is on the books and alive on a day. */
export const isHere = (people: PeopleTable, row: number, day: number): boolean => people.of.from[row]! <= day && day < people.of.to[row]!;
