import { CHANGES, actNumber } from './event-table.ts';
import type { ProvincePlan } from '../province-plan.ts';
import { addTwin } from './add-twin.ts';

/** A visit or an admission that is to be written down. */
export interface PlannedCare {
  act: 'visit' | 'admission';
  tier: number;
  person: number;
  at: number;
  minute: number;
  /** Number of its cause, see causes.ts. */
  cause: number;
  /** Planted outbreak it belongs to, plus 1. */
  outbreak?: number;
  /** Days of an admission. */
  length?: number;
}

/** How many days late a clerk enters it. */
function delayOf(plan: ProvincePlan): number {
  const { lateEntry } = plan.simulation.material.province.mistakes;
  let mark = plan.random.next();
  for (const { share, days } of lateEntry) {
    mark -= share;
    if (mark < 0) return plan.random.integer(...days);
  }
  return 0;
}

/**
 * Adds care as it really comes into the books: sometimes days late, sometimes under a second entry of the same person,
 * sometimes corrected or withdrawn afterwards. Draws from the plan's numbers as they stand.
 */
export function addCare(plan: ProvincePlan, care: PlannedCare): void {
  const { random, events, people } = plan;
  const { mistakes } = plan.simulation.material.province;
  const { person, at, minute, cause, tier } = care;
  const known = people.of.twin[person]! !== 0 ? person : twinToTake(plan, person, care.tier, at, minute);
  const act = actNumber(care.act);
  // What is written at discharge, and that is when an admission is entered.
  const entered = at + (care.length ?? 0) + delayOf(plan);
  const row = { act, person: known, at, minute, detail: cause, tier, outbreak: care.outbreak ?? 0, length: care.length ?? 0 };
  const event = events.add({ ...row, entered });
  if (random.chance(mistakes.withdrawals)) events.add({ ...row, entered: entered + random.integer(0, 3), change: CHANGES.withdrawal, of: event + 1 });
  else if (random.chance(mistakes.corrections)) events.add({ ...row, entered: entered + random.integer(0, 5), change: CHANGES.correction, of: event + 1 });
}

/** At a hospital's desk somebody is now and then taken for new: a second entry, which later visits may use too. */
function twinToTake(plan: ProvincePlan, person: number, tier: number, at: number, minute: number): number {
  const { random } = plan;
  const { duplicatesPerHospitalVisit, duplicateKept } = plan.simulation.material.province.mistakes;
  const twin = plan.twins.get(person);
  if (twin !== undefined) return plan.people.of.from[twin]! <= at && random.chance(duplicateKept) ? twin : person;
  if (tier === 0 || !random.chance(duplicatesPerHospitalVisit)) return person;
  return addTwin(plan, person, at, minute, tier);
}
