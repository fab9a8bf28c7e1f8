import { addDays, makeRecordId } from '@tuyen/records';
import type { SimulationMaterial } from './material.ts';
import type { Random } from './random.ts';
import type { SimulatedHousehold, SimulatedPerson } from './simulated-person.ts';
import { ageAt, instantMs } from './simulation-clock.ts';

/** Where and when people are invented. */
export interface PersonSetting {
  material: SimulationMaterial;
  random: Random;
  /** First day of the simulation. */
  from: string;
  /** Three digits that begin citizen numbers, e.g. 012. */
  provinceCode: string;
  /** Two digits of the insurance province. */
  insuranceProvince: string;
  /** Running number: keeps identifiers apart. */
  counter: { value: number };
}

function nameOf(setting: PersonSetting, ethnicGroup: string, sex: 'male' | 'female', surname?: string): string {
  const { names } = setting.material;
  const { random } = setting;
  const family = surname ?? random.weighted(names.surnames[ethnicGroup] ?? names.surnames['*']!);
  const given = random.pick(ethnicGroup === '01' || random.chance(0.3) ? names.given[sex] : names.minorityGiven[sex]);
  return `${family} ${given}`;
}

function citizenNumber(setting: PersonSetting, sex: 'male' | 'female', birthDate: string): string {
  const century = birthDate.startsWith('19') ? 0 : 2;
  const serial = String((setting.counter.value * 7919) % 1_000_000).padStart(6, '0');
  return `${setting.provinceCode}${century + (sex === 'female' ? 1 : 0)}${birthDate.slice(2, 4)}${serial}`;
}

function cardOf(setting: PersonSetting, household: SimulatedHousehold, birthDate: string, ethnicGroup: string, insuranceNumber: string): SimulatedPerson['card'] {
  const { population } = setting.material;
  if (!setting.random.chance(population.insuredShare)) return null;
  const age = ageAt(birthDate, setting.from);
  const kind = age < 6 ? 'child' : household.poverty === 'poor' ? 'poor' : age >= 80 ? 'elder' : ethnicGroup !== '01' ? 'minority' : 'default';
  const from = birthDate > setting.from ? birthDate : `${setting.from.slice(0, 4)}-01-01`;
  return { number: `${population.benefit[kind]}${setting.insuranceProvince}${insuranceNumber}`, from, to: null };
}

/** Invents one member of a household. */
export function simulatePerson(
  setting: PersonSetting,
  household: SimulatedHousehold,
  given: { sex: 'male' | 'female'; birthDate: string; relation: SimulatedPerson['relation']; surname?: string; mother?: SimulatedPerson; from: string; reasonIn: SimulatedPerson['reasonIn'] },
): SimulatedPerson {
  const { random, material } = setting;
  setting.counter.value += 1;
  const age = ageAt(given.birthDate, setting.from);
  const insuranceNumber = `${setting.insuranceProvince}${String(20_000_000 + setting.counter.value).padStart(8, '0')}`;
  const adult = age >= 40;
  const card = cardOf(setting, household, given.birthDate, household.ethnicGroup, insuranceNumber);
  const shares = [material.population.hypertensionShareOver40, material.population.diabetesShareOver40];
  return {
    id: makeRecordId(instantMs(given.from, 480) + setting.counter.value, (count) => random.bytes(count)),
    name: nameOf(setting, household.ethnicGroup, given.sex, given.surname),
    sex: given.sex,
    birthDate: given.birthDate,
    ethnicGroup: household.ethnicGroup,
    citizenNumber: age >= 14 || random.chance(0.6) ? citizenNumber(setting, given.sex, given.birthDate) : null,
    insuranceNumber: card ? insuranceNumber : null,
    card,
    phone: age >= 16 && random.chance(0.7) ? `03${String(20_000_000 + ((setting.counter.value * 104_729) % 79_999_999)).padStart(8, '0')}` : null,
    householdId: household.id,
    relation: given.relation,
    motherId: given.mother?.id ?? null,
    chronic: shares.flatMap((share, index) => (adult && random.chance(share * (age >= 60 ? 1.7 : 0.7)) ? [index] : [])),
    from: given.from,
    to: null,
    reasonIn: given.reasonIn,
    reasonOut: null,
  };
}

/** A birth date that makes somebody this old on a date. */
export function birthDateFor(random: Random, age: number, date: string): string {
  return addDays(`${Number(date.slice(0, 4)) - age}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`, -random.integer(0, 364));
}
