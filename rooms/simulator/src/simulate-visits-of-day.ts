import { weekday } from '@tuyen/records';
import type { ChronicCondition, Condition, SimulationMaterial } from './material.ts';
import type { Random } from './random.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import { ageAt } from './simulation-clock.ts';

const AGE_BANDS = [4, 14, 39, 59, 200];
const bandOf = (age: number): number => AGE_BANDS.findIndex((most) => age <= most);

/** Who comes today, why, and at which minute. */
export interface PlannedVisit {
  person: SimulatedPerson;
  cause: Condition | ChronicCondition;
  minute: number;
}

function pickCondition(material: SimulationMaterial, random: Random, person: SimulatedPerson, age: number, month: number): Condition {
  const band = bandOf(age);
  const { conditions } = material.morbidity;
  return conditions[random.weightedIndex(conditions.map((condition) => (condition.sex && condition.sex !== person.sex ? 0 : (condition.ages[band] ?? 0) * (condition.season?.[month - 1] ?? 1))))]!;
}

/** Chronic patients who are due: each comes about every `intervalDays`, on a working day, unless they skip. */
function dueToday(material: SimulationMaterial, random: Random, here: readonly SimulatedPerson[], lastSeen: Map<string, number>, day: number): PlannedVisit[] {
  const planned: PlannedVisit[] = [];
  for (const person of here) {
    if (person.chronic.length === 0) continue;
    const index = person.chronic[0]!;
    const condition = material.morbidity.chronic[index]!;
    const last = lastSeen.get(person.id) ?? day - random.integer(0, condition.intervalDays);
    if (!lastSeen.has(person.id)) lastSeen.set(person.id, last);
    if (day - last < condition.intervalDays) continue;
    // Who skips tries again a fortnight later.
    if (!random.chance(condition.adherence)) {
      lastSeen.set(person.id, day - condition.intervalDays + 14);
      continue;
    }
    lastSeen.set(person.id, day);
    planned.push({ person, cause: condition, minute: random.integer(435, 640) });
  }
  return planned;
}

/**
 * The station's patients of one day, in order of arrival.
 * @param lastSeen day number of each chronic patient's last visit; carried from day to day.
 */
export function planVisitsOfDay(material: SimulationMaterial, random: Random, here: readonly SimulatedPerson[], date: string, day: number, lastSeen: Map<string, number>): PlannedVisit[] {
  const { morbidity } = material;
  const ofWeek = morbidity.weekday[weekday(date) - 1] ?? 1;
  const planned = ofWeek >= 0.5 ? dueToday(material, random, here, lastSeen, day) : [];
  const expected = (here.length * morbidity.visitsPerPersonYear * 0.75 * ofWeek) / 365;
  const month = Number(date.slice(5, 7));
  for (let left = Math.max(0, Math.round(random.normal(expected, Math.sqrt(expected)))); left > 0; left--) {
    const person = random.pick(here);
    const age = ageAt(person.birthDate, date);
    // Rejection by age keeps the draw simple: the weights' largest is the ceiling.
    if (!random.chance((morbidity.ageWeights[bandOf(age)] ?? 1) / Math.max(...morbidity.ageWeights)) && random.chance(0.7)) continue;
    planned.push({ person, cause: pickCondition(material, random, person, age, month), minute: random.chance(0.75) ? random.integer(425, 690) : random.integer(810, 1010) });
  }
  return planned.sort((a, b) => a.minute - b.minute || (a.person.id < b.person.id ? -1 : 1));
}
