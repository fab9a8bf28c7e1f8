import { addDays } from '@tuyen/records';
import { ageBandOf, isHere, yearsAt } from '../people/age-band.ts';
import { type Picker, makePicker } from '../picker.ts';
import { TIERS } from '../province-material.ts';
import { type CareTarget, type ProvincePlan, STREAM, dayOf } from '../province-plan.ts';
import { addCare } from './add-care.ts';
import { type Causes, listCauses } from './causes.ts';
import { CHANGES, actNumber } from './event-table.ts';

/** Cause by month, sex and age band, made once. */
function pickersOf(causes: readonly { ages: number[]; season?: number[]; sex?: 'male' | 'female' }[]): (month: number, sex: number, band: number) => Picker {
  const made = new Map<number, Picker>();
  return (month, sex, band) => {
    const key = (month * 2 + sex) * 5 + band;
    let picker = made.get(key);
    if (!picker) {
      const weights = causes.map((cause) => (cause.sex !== undefined && (cause.sex === 'female') !== (sex === 1) ? 0 : (cause.ages[band] ?? 0) * (cause.season?.[month] ?? 1)));
      picker = makePicker(weights);
      made.set(key, picker);
    }
    return picker;
  };
}

/** Somebody who is here, likelier in the ages that come more often. A second entry never comes of itself. */
function drawPatient(plan: ProvincePlan, day: number, ageWeights: readonly number[], most: number): number {
  const { people, random } = plan;
  for (;;) {
    const row = Math.floor(random.next() * people.length);
    if (people.of.twin[row] !== 0 || !isHere(people, row, day)) continue;
    if (random.next() * most < ageWeights[ageBandOf(yearsAt(people, row, day))]!) return row;
  }
}

/** What is planned already at a level in a span (chronic visits, outbreaks, deliveries) counts towards its target. */
function alreadyPlanned(plan: ProvincePlan, target: CareTarget, first: number, last: number): number {
  const { act, tier, at, change } = plan.events.of;
  const acts = target.act === 'visit' ? [actNumber('visit')] : [actNumber('admission'), actNumber('delivery')];
  const level = TIERS.indexOf(target.tier);
  let count = 0;
  for (let row = 0; row < plan.events.length; row++) {
    if (acts.includes(act[row]!) && tier[row] === level && at[row]! >= first && at[row]! <= last && change[row] === CHANGES.none) count += 1;
  }
  return count;
}

/** Weight of each day: weekdays of the material for visits, a third of that swing for admissions. */
function dayWeights(plan: ProvincePlan, act: CareTarget['act'], first: number, last: number): number[] {
  const { weekday } = plan.simulation.material.morbidity;
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const weight = weekday[plan.weekdays[first + offset]!]!;
    return act === 'visit' ? weight : (weight + 2) / 3;
  });
}

/** What is the same for all care of one target. */
interface Filling {
  target: CareTarget;
  causes: Causes;
  pick: (month: number, sex: number, band: number) => Picker;
  ageWeights: readonly number[];
}

function addOne(plan: ProvincePlan, { target, causes, pick, ageWeights }: Filling, day: number, month: number): void {
  const { random, people } = plan;
  const person = drawPatient(plan, day, ageWeights, Math.max(...ageWeights));
  const number = pick(month, people.of.sex[person]!, ageBandOf(yearsAt(people, person, day)))(random);
  const tier = TIERS.indexOf(target.tier);
  if (target.act === 'visit') {
    addCare(plan, { act: 'visit', tier, person, at: day, minute: random.chance(0.75) ? random.integer(425, 690) : random.integer(810, 1010), cause: number });
    return;
  }
  addCare(plan, { act: 'admission', tier, person, at: day, minute: random.integer(0, 1439), cause: causes.firstAdmission + number, length: random.integer(...causes.admissions[number]!.days) });
}

const ADMISSION_AGES = [2.6, 0.8, 0.8, 1.1, 2.4];

/** Fills each target up with acute visits and admissions, day by day; the sum over the span is exactly the target (unless more was planned already). */
export function planCare(plan: ProvincePlan): void {
  const { material, targets, from } = plan.simulation;
  const causes = listCauses(material);
  for (const [index, target] of targets.entries()) {
    const [first, last] = [Math.max(0, dayOf(plan.simulation, target.from)), Math.min(plan.days - 1, dayOf(plan.simulation, target.to))];
    plan.random.restart(STREAM.visits, index);
    const isVisit = target.act === 'visit';
    const filling: Filling = { target, causes, pick: pickersOf(isVisit ? causes.acute : causes.admissions), ageWeights: isVisit ? material.morbidity.ageWeights : ADMISSION_AGES };
    const weights = dayWeights(plan, target.act, first, last);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const wanted = Math.max(0, target.count - alreadyPlanned(plan, target, first, last));
    let before = 0;
    let done = 0;
    for (const [offset, weight] of weights.entries()) {
      before += weight;
      const day = first + offset;
      const month = Number(addDays(from, day).slice(5, 7)) - 1;
      for (; done < Math.round((before / total) * wanted); done++) addOne(plan, filling, day, month);
    }
  }
}
