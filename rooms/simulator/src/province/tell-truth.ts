import { dateOf, enteredMs } from './drafts/dates.ts';
import { actFacts } from './drafts/act-facts.ts';
import { roundShareOf } from './drafts/draft-care.ts';
import { actOf, originOf } from './drafts/draft-event.ts';
import { misspelt } from './drafts/draft-person.ts';
import { eventRecordId, personId } from './drafts/province-ids.ts';
import { CHANGES, orderEvents } from './events/event-table.ts';
import { CHRONIC, NEVER } from './people/people-table.ts';
import { TIERS } from './province-material.ts';
import type { ProvincePlan } from './province-plan.ts';

/** One fact that no record says. */
export type Truth = { truth: string } & Record<string, string | number | boolean | undefined>;

const ofProgramme = new Set(['dose', 'growth', 'pregnancy', 'antenatal']);

function truthOfEvent(plan: ProvincePlan, event: number): Truth | undefined {
  const { person, at, entered, change, outbreak } = plan.events.of;
  const act = actOf(plan, event);
  const row = person[event]!;
  const base = { person: personId(plan, row), date: dateOf(plan, at[event]!) };
  if (act === 'duplicate') return { truth: 'duplicate', entry: base.person, person: personId(plan, plan.people.of.twin[row]! - 1), how: misspelt(plan, row).how, date: base.date };
  if (ofProgramme.has(act)) return { truth: act, person: base.person, ...actFacts(plan, event, act) };
  if (act === 'birth') return { truth: 'birth', ...base, mother: personId(plan, plan.people.of.mother[row]! - 1) };
  if (act === 'delivery' || act === 'registration') return undefined;
  if (act !== 'visit' && act !== 'admission') return { truth: act, ...base };
  const record = eventRecordId(plan, event, enteredMs(plan, event) + (change[event] === CHANGES.none ? 0 : 60_000));
  const origin = originOf(plan, event);
  if (change[event] !== CHANGES.none) return { truth: change[event] === CHANGES.withdrawal ? 'withdrawal' : 'correction', record, replaces: eventRecordId(plan, origin, enteredMs(plan, origin)) };
  if (outbreak[event]! > 0) return { truth: 'outbreak-case', outbreak: outbreak[event]!, record, ...base };
  const late = entered[event]! - at[event]! - plan.events.of.length[event]!;
  return late > 0 ? { truth: 'late-entry', record, days: late } : undefined;
}

function* truthOfPlaces(plan: ProvincePlan): Generator<Truth> {
  const { layout } = plan.simulation;
  for (const [number, { disease, code, commune, from, to, cases }] of plan.outbreaks.entries()) {
    yield { truth: 'outbreak', outbreak: number + 1, disease, code, commune: layout.communes[commune]!.grounds[0]!.commune, from: dateOf(plan, from), to: dateOf(plan, to), cases };
  }
  for (const [commune, { grounds }] of layout.communes.entries()) {
    for (const tier of plan.careTiers) yield { truth: 'digit-preference', commune: grounds[0]!.commune, tier: TIERS[tier]!, share: Number(roundShareOf(plan, commune, tier).toFixed(3)) };
  }
}

function* truthOfPeople(plan: ProvincePlan): Generator<Truth> {
  const { chronic, managed, twin } = plan.people.of;
  for (let row = 0; row < plan.people.length; row++) {
    if (chronic[row] === 0 || twin[row] !== 0) continue;
    const diseases = [...(chronic[row]! & CHRONIC.hypertension ? ['I10'] : []), ...(chronic[row]! & CHRONIC.diabetes ? ['E11.9'] : [])].join(' ');
    yield { truth: 'chronic', person: personId(plan, row), diseases, ...(managed[row] === NEVER ? {} : { managedSince: dateOf(plan, managed[row]!) }) };
  }
}

/**
 * What really was, for scoring whatever looks for it: outbreaks and their cases, who is entered twice and how, late entries, corrections,
 * births, deaths, moves, pregnancies, doses, growth, chronic disease, and how each place rounds pressures. Streaming, in a fixed order.
 */
export function* tellTruth(plan: ProvincePlan): Generator<Truth> {
  yield* truthOfPlaces(plan);
  yield* truthOfPeople(plan);
  const { order } = orderEvents(plan.events, plan.days);
  for (const event of order) {
    const truth = truthOfEvent(plan, event);
    if (truth) yield truth;
  }
}
