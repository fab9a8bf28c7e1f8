import type { RecordData } from '@tuyen/records';
import { known, personData } from '../draft-population.ts';
import { careData } from './drafts/draft-care.ts';
import { dateOf } from './drafts/dates.ts';
import { actOf, unitOf } from './drafts/draft-event.ts';
import { personOf } from './drafts/person-of.ts';
import { CHANGES, orderEvents } from './events/event-table.ts';
import { communeOf } from './people/age-band.ts';
import type { ProvincePlan } from './province-plan.ts';

/** Care of somebody with a card, as a facility asks the fund for it. */
export interface InsuredCare {
  /** Number of the care, unique in the simulation. */
  number: number;
  /** Day it is sent. */
  day: string;
  unit: string;
  /** Code of the commune of residence. */
  commune: string;
  /** Data of the forms `person`, `insurance-card` and `visit`. */
  person: RecordData;
  card: RecordData;
  visit: RecordData;
}

const CARE = new Set(['visit', 'admission', 'delivery']);

/** Insured visits and admissions in the order in which they are entered; corrected ones as they were sent first. */
export function* listInsuredCare(plan: ProvincePlan): Generator<InsuredCare> {
  const { person, at, entered, change } = plan.events.of;
  for (const event of orderEvents(plan.events, plan.days).order) {
    if (!CARE.has(actOf(plan, event)) || change[event] !== CHANGES.none) continue;
    const commune = communeOf(plan.people, person[event]!, at[event]!);
    const visit = careData(plan, event, commune);
    if (visit['insured'] !== true) continue;
    const who = personOf(plan, person[event]!);
    const card = known({ number: who.card!.number, from: who.card!.from, to: who.card!.to ?? undefined });
    yield { number: event, day: dateOf(plan, entered[event]!), unit: unitOf(plan, event), commune: plan.simulation.layout.communes[commune]!.code, person: personData(who), card, visit };
  }
}
