import { addDays } from '@tuyen/records';
import { type Picker, makePicker } from '../picker.ts';
import type { ProvincePlan } from '../province-plan.ts';
import { STREAM } from '../province-plan.ts';
import { planMembers } from '../../simulate-population.ts';
import { BIRTH_SHIFT, CHRONIC, KNOWN, NEVER, RELATIONS } from './people-table.ts';

const YEAR = 365.25;

/** Shares of the material made ready to draw from many times. */
interface Draws {
  adultAge: (plan: ProvincePlan) => number;
  size: Picker;
  water: Picker;
  latrine: Picker;
}

function drawsOf(plan: ProvincePlan): Draws {
  const { population } = plan.simulation.material;
  const bands = population.ageSex.filter((band) => band.from >= 20 && band.from < 80);
  const band = makePicker(bands.map((entry) => entry.male + entry.female));
  return {
    adultAge: ({ random }) => {
      const { from, to } = bands[band(random)]!;
      return random.integer(from, to);
    },
    size: makePicker(population.householdSize.map((entry) => entry.weight)),
    water: makePicker([6, 2, 1.5, 0.5]),
    latrine: makePicker([7, 2, 1]),
  };
}

const povertyOf = (draw: number, { poor, 'near-poor': nearPoor }: Record<'poor' | 'near-poor', number>): number => (draw < poor ? 2 : draw < poor + nearPoor ? 1 : 0);

function nextSerial(plan: ProvincePlan, birth: number, sex: number): number {
  const key = Number(addDays(plan.simulation.from, birth).slice(0, 4)) * 2 + sex;
  const serial = plan.serials.get(key) ?? 0;
  plan.serials.set(key, serial + 1);
  return serial;
}

/** Adds one person with what chance gives everybody: a name, identifiers, diseases. @returns the row */
export function addPerson(
  plan: ProvincePlan,
  given: { household: number; commune: number; ethnic: number; sex: number; birth: number; relation: number; mother?: number; surname?: number; from: number; reasonIn: number; poverty: number },
): number {
  const { random } = plan;
  const { names, population } = plan.simulation.material;
  const age = (given.from - given.birth) / YEAR;
  const isMinority = plan.ethnicGroups[given.ethnic] !== '01';
  const benefit = age < 6 ? 2 : given.poverty === 2 ? 1 : age >= 80 ? 3 : isMinority ? 4 : 0;
  const risk = age >= 40 ? (age >= 60 ? 1.7 : 0.7) : 0;
  const { province } = plan.simulation.material;
  const chronic = (random.chance(population.hypertensionShareOver40 * risk) ? CHRONIC.hypertension : 0) | (random.chance(population.diabetesShareOver40 * risk) ? CHRONIC.diabetes : 0);
  const managed = chronic !== 0 && random.chance(chronic & CHRONIC.diabetes ? province.managedShare.diabetes : province.managedShare.hypertension);
  const surnames = names.surnames[plan.ethnicGroups[given.ethnic]!] ?? names.surnames['*']!;
  return plan.people.add({
    birth: given.birth + BIRTH_SHIFT,
    sex: given.sex,
    surname: given.surname ?? random.weightedIndex(Object.values(surnames)),
    given: random.integer(0, 65_535),
    ethnic: given.ethnic,
    household: given.household,
    relation: given.relation,
    mother: (given.mother ?? -1) + 1,
    known: (age >= 14 || random.chance(0.6) ? KNOWN.citizenNumber : 0) | (age >= 16 && random.chance(0.7) ? KNOWN.phone : 0) | (random.chance(province.insuredShare) ? KNOWN.insurance : 0),
    benefit,
    chronic,
    managed: managed ? 0 : NEVER,
    commune: given.commune,
    from: given.from,
    to: NEVER,
    reasonIn: given.reasonIn,
    serial: nextSerial(plan, given.birth, given.sex),
  });
}

function addHousehold(plan: ProvincePlan, draws: Draws, commune: number, ethnic: number, mostPeople: number): number {
  const { random } = plan;
  const { population, province } = plan.simulation.material;
  const { isUrban } = plan.simulation.layout.communes[commune]!;
  const size = Math.min(population.householdSize[draws.size(random)]!.size, mostPeople);
  // Towns of a province have a third of the poor households of its villages.
  const poverty = povertyOf(random.next() * (isUrban ? 3 : 1), population.poverty);
  const villages = isUrban ? province.urbanVillages : province.ruralVillages;
  const household = plan.households.add({ commune, village: random.integer(0, villages.length - 1), poverty, water: draws.water(random), latrine: draws.latrine(random), head: plan.people.length, ethnic });
  let mother: number | undefined;
  let surname: number | undefined;
  for (const member of planMembers(random, size, () => draws.adultAge(plan))) {
    const birth = -Math.floor(member.age * YEAR) - random.integer(1, 364);
    const isOfFamily = member.relation === 'child' || member.relation === 'grandchild';
    const row = addPerson(plan, {
      household, commune, ethnic, poverty, birth, from: 0, reasonIn: 0,
      sex: member.sex === 'female' ? 1 : 0,
      relation: RELATIONS.indexOf(member.relation),
      ...(member.relation === 'child' && mother !== undefined ? { mother } : {}),
      ...(isOfFamily && surname !== undefined ? { surname } : {}),
    });
    surname ??= plan.people.of.surname[row];
    if (member.sex === 'female' && (member.relation === 'head' || member.relation === 'spouse')) mother = row;
  }
  return size;
}

/** People of each commune by its weight; the sum is exactly what was asked for. */
export function sharePeople(weights: readonly number[], people: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((before / total) * people);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

/** Invents the first list: each commune from numbers of its own, whatever stands beside it. */
export function populateProvince(plan: ProvincePlan): void {
  const { layout, material, people } = plan.simulation;
  const draws = drawsOf(plan);
  const shares = sharePeople(layout.communes.map((commune) => commune.weight), people);
  for (const [commune, { districtCode }] of layout.communes.entries()) {
    plan.random.restart(STREAM.commune, commune);
    plan.firstHousehold.push(plan.households.length);
    plan.firstPerson.push(plan.people.length);
    const ethnic = material.province.ethnicByDistrict[districtCode] ?? material.places['*']!.ethnic;
    const groups = Object.keys(ethnic).map((code) => plan.ethnicGroups.indexOf(code));
    const group = makePicker(Object.values(ethnic));
    for (let left = shares[commune]!; left > 0; ) left -= addHousehold(plan, draws, commune, groups[group(plan.random)]!, left);
  }
  plan.firstHousehold.push(plan.households.length);
  plan.firstPerson.push(plan.people.length);
}
