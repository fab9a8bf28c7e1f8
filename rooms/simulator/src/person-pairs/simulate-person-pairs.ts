import { addDays } from '@tuyen/records';
import type { Random } from '../random.ts';
import { type NameMaterial, type PairPerson, inventPerson, withNewName } from './pair-person.ts';
import { mistakes } from './mistakes.ts';

/** Two descriptions with the truth about them. */
export interface PersonPair {
  a: PairPerson;
  b: PairPerson;
  same: boolean;
  /** How the second was made of the first: `tone-error`, `twins`. */
  kind: string;
}

/** The second description of the same person: one or two slips, numbers often missing. */
function samePair(random: Random, material: NameMaterial): PersonPair {
  const a = inventPerson(random, material);
  const kinds = Object.keys(mistakes);
  const kind = random.chance(0.15) ? 'exact' : random.pick(kinds);
  const more = random.chance(0.25) ? random.pick(kinds) : 'exact';
  const slip = (person: PairPerson, name: string): PairPerson => mistakes[name]?.(random, person) ?? person;
  return { a: forget(random, a), b: forget(random, slip(slip(a, kind), more)), same: true, kind };
}

/** Lists seldom have everything: what is not written is not known. */
function forget(random: Random, person: PairPerson): PairPerson {
  const keep = <Value>(value: Value | null, chance: number): Value | null => (random.chance(chance) ? value : null);
  return {
    ...person,
    citizenNumber: keep(person.citizenNumber, 0.45),
    insuranceNumber: keep(person.insuranceNumber, 0.45),
    phone: keep(person.phone, 0.4),
    mother: keep(person.mother, 0.3),
    village: keep(person.village, 0.7),
    household: keep(person.household, 0.4),
  };
}

const numbersOf = (random: Random, material: NameMaterial): Pick<PairPerson, 'citizenNumber' | 'insuranceNumber' | 'phone'> => {
  const { citizenNumber, insuranceNumber, phone } = inventPerson(random, material);
  return { citizenNumber, insuranceNumber, phone };
};

/** Two people who look like one. */
const others: Readonly<Record<string, (random: Random, material: NameMaterial, a: PairPerson) => PairPerson>> = {
  stranger: (random, material) => inventPerson(random, material),
  neighbour: (random, material, a) => ({ ...inventPerson(random, material), commune: a.commune, village: a.village }),
  /** Same name, another birthday. */
  namesake: (random, material, a) => ({ ...inventPerson(random, material), name: a.name, sex: a.sex, commune: a.commune }),
  /** Same name and year, another day. */
  'namesake-of-the-year': (random, material, a) => ({ ...inventPerson(random, material), name: a.name, sex: a.sex, commune: a.commune, birthDate: `${a.birthDate.slice(0, 4)}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(2, 28)).padStart(2, '0')}` }),
  twins: (random, material, a) => ({ ...withNewName(random, material, a), ...numbersOf(random, material), phone: a.phone }),
  siblings: (random, material, a) => ({ ...withNewName(random, material, a), ...numbersOf(random, material), phone: a.phone, birthDate: addDays(a.birthDate, random.integer(330, 2500)) }),
  'parent-namesake': (random, material, a) => ({ ...a, ...numbersOf(random, material), phone: a.phone, mother: null, birthDate: `${Number(a.birthDate.slice(0, 4)) - random.integer(18, 40)}${a.birthDate.slice(4)}` }),
  /** The clerk took the father’s number for the child. */
  'number-of-a-parent': (random, material, a) => ({ ...withNewName(random, material, a), birthDate: `${Number(a.birthDate.slice(0, 4)) - random.integer(18, 40)}${a.birthDate.slice(4)}`, insuranceNumber: null, citizenNumber: a.citizenNumber, phone: a.phone }),
  spouse: (random, material, a) => ({ ...inventPerson(random, material), commune: a.commune, village: a.village, household: a.household, phone: a.phone, birthDate: addDays(a.birthDate, random.integer(-1500, 1500)) }),
};

function otherPair(random: Random, material: NameMaterial): PersonPair {
  const a = inventPerson(random, material);
  const kind = random.pick(Object.keys(others));
  return { a: forget(random, a), b: forget(random, others[kind]!(random, material, a)), same: false, kind };
}

/**
 * Pairs of invented people of whom it is known whether they are one: half of them one person described twice, with the slips of Vietnamese
 * lists, half two people, most of them chosen to look like one. The same seed gives the same pairs.
 */
export function simulatePersonPairs(material: NameMaterial, random: Random, count: number): PersonPair[] {
  return Array.from({ length: count }, (_, place) => (place % 2 === 0 ? samePair(random, material) : otherPair(random, material)));
}
