import { addDays } from '@tuyen/records';
import type { SimulationMaterial } from '../material.ts';
import type { Random } from '../random.ts';

/** The names people are invented from. */
export type NameMaterial = Pick<SimulationMaterial, 'names'>;

/** One description of an invented person. */
export interface PairPerson {
  name: string;
  birthDate: string;
  sex: 'male' | 'female';
  citizenNumber: string | null;
  insuranceNumber: string | null;
  phone: string | null;
  commune: string | null;
  village: string | null;
  mother: string | null;
  household: string | null;
}

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.integer(0, 9)).join('');

/** `Thị` and `Văn` as often as people bear them: the common name is the hard case. */
function givenName(random: Random, material: NameMaterial, sex: 'male' | 'female'): string {
  const given = random.pick(material.names.given[sex]);
  return random.chance(0.45) ? `${sex === 'female' ? 'Thị' : 'Văn'} ${given.split(' ').at(-1)}` : given;
}

const family = (random: Random, material: NameMaterial): string => random.weighted(material.names.surnames[random.chance(0.8) ? '01' : '03']!);

const fullName = (random: Random, material: NameMaterial, sex: 'male' | 'female'): string => `${family(random, material)} ${givenName(random, material, sex)}`;

const COMMUNES = ['Xã Bình Lư', 'Xã Tả Lèng', 'Xã Khun Há', 'Xã Sin Suối Hồ', 'Phường Tân Phong'];

/** Somebody of up to 85 years, with numbers as they are issued. */
export function inventPerson(random: Random, material: NameMaterial): PairPerson {
  const sex = random.chance(0.5) ? 'male' : 'female';
  const birthDate = addDays('2025-06-30', -random.integer(30, 31_000));
  const century = (birthDate < '2000' ? 0 : 2) + (sex === 'female' ? 1 : 0);
  return {
    name: fullName(random, material, sex),
    birthDate,
    sex,
    citizenNumber: `012${century}${birthDate.slice(2, 4)}${digits(random, 6)}`,
    insuranceNumber: `12${digits(random, 8)}`,
    phone: `09${digits(random, 8)}`,
    commune: random.pick(COMMUNES),
    village: `Bản ${random.integer(1, 12)}`,
    mother: fullName(random, material, 'female'),
    household: digits(random, 5),
  };
}

/** Brother or sister: the same family, another given name. */
export function withNewName(random: Random, material: NameMaterial, person: PairPerson): PairPerson {
  const sex = random.chance(0.5) ? 'male' : 'female';
  const old = person.name.split(' ').at(-1);
  for (;;) {
    const name = `${person.name.split(' ')[0]} ${givenName(random, material, sex)}`;
    if (name.split(' ').at(-1) !== old) return { ...person, name, sex };
  }
}
