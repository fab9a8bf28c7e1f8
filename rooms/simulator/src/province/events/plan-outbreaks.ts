import { addDays } from '@tuyen/records';
import { ageBandOf, isHere, yearsAt } from '../people/age-band.ts';
import type { OutbreakKind } from '../province-material.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { makePicker } from '../picker.ts';
import { addCare } from './add-care.ts';
import { listCauses } from './causes.ts';

/** Day on which one of so many cases falls: rises fast, falls slowly (a gamma of shape 2 cut at the end). */
function dayOfCase(plan: ProvincePlan, length: number): number {
  if (length <= 2) return plan.random.integer(0, length - 1);
  const drawn = (-Math.log(1 - plan.random.next()) - Math.log(1 - plan.random.next())) * (length / 6);
  return Math.min(length - 1, Math.floor(drawn));
}

/** Somebody of the commune's first list in the outbreak's ages who is here; gives up after some tries. */
function victimIn(plan: ProvincePlan, commune: number, ages: readonly number[], day: number, taken: Set<number>): number | undefined {
  const [first, end] = [plan.firstPerson[commune]!, plan.firstPerson[commune + 1]!];
  const most = Math.max(...ages);
  for (let tries = 0; tries < 200; tries++) {
    const row = plan.random.integer(first, end - 1);
    if (taken.has(row) || !isHere(plan.people, row, day)) continue;
    if (plan.random.chance(ages[ageBandOf(yearsAt(plan.people, row, day))]! / most)) return row;
  }
  return undefined;
}

function plant(plan: ProvincePlan, kind: OutbreakKind, cause: number, commune: number, from: number): void {
  const { random } = plan;
  const length = random.integer(...kind.days);
  const wanted = random.integer(...kind.cases);
  const number = plan.outbreaks.length + 1;
  const taken = new Set<number>();
  let last = from;
  for (let n = 0; n < wanted; n++) {
    const at = from + dayOfCase(plan, length);
    if (at >= plan.days) continue;
    const person = victimIn(plan, commune, kind.ages, at, taken);
    if (person === undefined) continue;
    taken.add(person);
    last = Math.max(last, at);
    const tier = plan.careTiers.includes(0) && random.chance(0.35) ? 0 : random.chance(0.7) ? 1 : 2;
    addCare(plan, { act: 'visit', tier, person, at, minute: random.integer(425, 1010), cause, outbreak: number });
  }
  if (taken.size > 0) plan.outbreaks.push({ disease: kind.disease, code: kind.code, commune, from, to: last, cases: taken.size });
}

/** Plants outbreaks in time and place: how many by the material's rate, when by its months, where by people. */
export function planOutbreaks(plan: ProvincePlan): void {
  const { material, layout, people, from } = plan.simulation;
  const causes = listCauses(material);
  const where = makePicker(layout.communes.map((commune) => commune.weight));
  for (const [index, kind] of causes.outbreaks.entries()) {
    plan.random.restart(STREAM.outbreaks, index);
    const years = plan.days / 365.25;
    const expected = kind.perMillionYear * (people / 1e6) * years;
    const count = Math.floor(expected) + (plan.random.chance(expected % 1) ? 1 : 0);
    const months = Array.from({ length: plan.days }, (_, day) => Number(addDays(from, day).slice(5, 7)) - 1);
    const when = makePicker(months.map((month) => kind.months[month]!));
    for (let n = 0; n < count; n++) plant(plan, kind, causes.firstOutbreak + index, where(plan.random), when(plan.random));
  }
}
