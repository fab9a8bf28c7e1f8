import type { SimulatedPerson } from '../../simulated-person.ts';
import type { Patient } from '../../simulate-visit.ts';
import { BENEFITS, CHRONIC, KNOWN, REASONS_IN, RELATIONS } from '../people/people-table.ts';
import type { ProvincePlan } from '../province-plan.ts';
import { birthDateOf, dateOf } from './dates.ts';
import { householdId, personId } from './province-ids.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const surnamesOf = new WeakMap<object, string[]>();

function surnameOf(plan: ProvincePlan, ethnicGroup: string, index: number): string {
  const { surnames } = plan.simulation.material.names;
  const shares = surnames[ethnicGroup] ?? surnames['*']!;
  let names = surnamesOf.get(shares);
  if (!names) surnamesOf.set(shares, (names = Object.keys(shares)));
  return names[index % names.length]!;
}

export function nameOf(plan: ProvincePlan, row: number): string {
  const { of } = plan.people;
  const { names } = plan.simulation.material;
  const sex = of.sex[row] === 1 ? 'female' : 'male';
  const ethnicGroup = plan.ethnicGroups[of.ethnic[row]!]!;
  const given = of.given[row]!;
  const list = ethnicGroup === '01' || given % 10 < 6 ? names.given[sex] : names.minorityGiven[sex];
  return `${surnameOf(plan, ethnicGroup, of.surname[row]!)} ${list[given % list.length]!}`;
}

/** The card of somebody insured: a small child's ends at 72 months of age, the others' go on. */
function cardOf(plan: ProvincePlan, row: number, birthDate: string): SimulatedPerson['card'] {
  const { of } = plan.people;
  if ((of.known[row]! & KNOWN.insurance) === 0) return null;
  const { layout, material, from } = plan.simulation;
  const kind = BENEFITS[of.benefit[row]!]!;
  const began = birthDate > from ? birthDate : `${from.slice(0, 4)}-01-01`;
  const to = kind === 'child' ? `${Number(birthDate.slice(0, 4)) + 6}${birthDate.slice(4) === '-02-29' ? '-02-28' : birthDate.slice(4)}` : null;
  return { number: `${material.population.benefit[kind]}${layout.code}${insuranceNumberOf(plan, row)}`, from: began, to: to !== null && to > began ? to : null };
}

/** A second entry has the number of the first: what a hospital reads off the card is right, the rest is typed. */
const insuranceNumberOf = (plan: ProvincePlan, row: number): string => `${plan.simulation.layout.code}${pad(20_000_000 + (plan.people.of.twin[row]! || row + 1), 8)}`;

/** As much of somebody as a visit needs. */
export function patientOf(plan: ProvincePlan, row: number): Patient {
  const { of } = plan.people;
  const birthDate = birthDateOf(plan, row);
  const chronic = [...(of.chronic[row]! & CHRONIC.hypertension ? [0] : []), ...(of.chronic[row]! & CHRONIC.diabetes ? [1] : [])];
  return { sex: of.sex[row] === 1 ? 'female' : 'male', birthDate, chronic, card: cardOf(plan, row, birthDate) };
}

/** All the books hold of somebody. */
export function personOf(plan: ProvincePlan, row: number): SimulatedPerson {
  const { of } = plan.people;
  const { layout } = plan.simulation;
  const patient = patientOf(plan, row);
  const { birthDate, sex, card } = patient;
  const known = of.known[row]!;
  const century = (birthDate.startsWith('19') ? 0 : 2) + (sex === 'female' ? 1 : 0);
  return {
    ...patient,
    id: personId(plan, row),
    name: nameOf(plan, row),
    ethnicGroup: plan.ethnicGroups[of.ethnic[row]!]!,
    citizenNumber: known & KNOWN.citizenNumber ? `0${layout.code}${century}${birthDate.slice(2, 4)}${pad((of.serial[row]! * 7919) % 1_000_000, 6)}` : null,
    insuranceNumber: card ? insuranceNumberOf(plan, row) : null,
    phone: known & KNOWN.phone ? `03${pad(20_000_000 + ((row * 104_729) % 79_999_999), 8)}` : null,
    householdId: householdId(plan, of.household[row]!),
    relation: RELATIONS[of.relation[row]!]! as SimulatedPerson['relation'],
    motherId: of.mother[row] ? personId(plan, of.mother[row]! - 1) : null,
    from: dateOf(plan, of.from[row]!),
    to: null,
    reasonIn: REASONS_IN[of.reasonIn[row]!]!,
    reasonOut: null,
  };
}
