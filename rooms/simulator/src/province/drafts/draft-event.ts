import type { RecordDraft } from '@tuyen/records';
import { communeOf } from '../people/age-band.ts';
import { ACTS, type Act, CHANGES } from '../events/event-table.ts';
import { listCauses } from '../events/causes.ts';
import { facilityOf } from '../province-layout.ts';
import { TIERS } from '../province-material.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { localTime } from '../../simulation-clock.ts';
import { actFacts } from './act-facts.ts';
import { type ActForms, writeAct } from './act-forms.ts';
import { dateOf, enteredMs, stretchOf } from './dates.ts';
import { careData } from './draft-care.ts';
import { type DraftHead, draftArrival, draftBirth, draftDeparture, draftMove, draftTwin, groundOf, makeDraft } from './draft-person.ts';
import { eventRecordId, personId } from './province-ids.ts';

/** Which forms there are for what a programme records. */
export interface Forms {
  acts: ActForms;
  has: (form: string, version: number) => boolean;
}

export const actOf = (plan: ProvincePlan, event: number): Act => ACTS[plan.events.of.act[event]!]!;

/** Unit of an event: where somebody goes at that level, the same hospital for the same person. */
export function unitOf(plan: ProvincePlan, event: number): string {
  const { person, at, tier } = plan.events.of;
  const row = person[event]!;
  const commune = communeOf(plan.people, row, at[event]!);
  const date = dateOf(plan, at[event]!);
  // Seven in ten go to the hospital their commune goes to.
  plan.random.restart(STREAM.unit, row, 7);
  const choice = plan.random.chance(0.7) ? commune : plan.random.integer(0, 997);
  return facilityOf(plan.simulation.layout, commune, TIERS[tier[event]!]!, stretchOf(plan, date), choice);
}

/** The event whose record this one corrects or withdraws; itself when it does neither. */
export const originOf = (plan: ProvincePlan, event: number): number => {
  const of = plan.events.of.of[event]!;
  return of > 0 ? of - 1 : event;
};

function draftCare(plan: ProvincePlan, event: number): RecordDraft {
  const { person, at, minute, change } = plan.events.of;
  const origin = originOf(plan, event);
  const date = dateOf(plan, at[event]!);
  const ms = enteredMs(plan, event) + (origin === event ? 0 : 60_000);
  const head: DraftHead = { id: eventRecordId(plan, event, ms), form: 'visit', subject: { type: 'person', id: personId(plan, person[event]!) }, unit: unitOf(plan, event), at: localTime(date, minute[event]!), ms };
  if (change[event] === CHANGES.withdrawal) return { ...makeDraft(head, {}), replaces: eventRecordId(plan, origin, enteredMs(plan, origin)), reason: 'Ghi nhầm người bệnh', withdrawn: true };
  const data = careData(plan, origin, communeOf(plan.people, person[event]!, at[event]!));
  const draft = makeDraft(head, data);
  if (change[event] !== CHANGES.correction) return draft;
  const { acute, admissions } = listCauses(plan.simulation.material);
  plan.random.restart(STREAM.draft, event, 1);
  const likely = data['kind'] === 'inpatient' ? admissions : acute;
  const diagnosis = [{ code: plan.random.pick<{ code: string; sex?: string }>(likely.filter((cause) => cause.sex === undefined)).code, rank: 'main' }];
  return { ...draft, data: { ...data, diagnosis }, replaces: eventRecordId(plan, origin, enteredMs(plan, origin)), reason: 'Sửa mã bệnh' };
}

function draftAct(plan: ProvincePlan, forms: Forms, event: number, act: string): RecordDraft[] {
  if (forms.acts[act] === undefined) return [];
  const written = writeAct(forms.acts, forms.has, act, actFacts(plan, event, act));
  if (!written) return [];
  const { person, at, minute } = plan.events.of;
  const date = dateOf(plan, at[event]!);
  const ms = enteredMs(plan, event);
  const unit = groundOf(plan, communeOf(plan.people, person[event]!, at[event]!), date).station;
  return [makeDraft({ id: eventRecordId(plan, event, ms), form: written.form, subject: { type: 'person', id: personId(plan, person[event]!) }, unit, at: localTime(date, minute[event]!), ms }, written.data, written.version)];
}

/** The records one event brings into the books. */
export function draftEvent(plan: ProvincePlan, forms: Forms, event: number): RecordDraft[] {
  const act = actOf(plan, event);
  switch (act) {
    case 'visit':
    case 'admission':
    case 'delivery':
      return [draftCare(plan, event)];
    case 'birth':
      return draftBirth(plan, event);
    case 'registration':
      return draftArrival(plan, event, true);
    case 'arrival':
      return draftArrival(plan, event, false);
    case 'death':
    case 'departure':
      return draftDeparture(plan, event);
    case 'move':
      return draftMove(plan, event);
    case 'duplicate':
      return draftTwin(plan, event, unitOf(plan, event));
    default:
      return draftAct(plan, forms, event, act);
  }
}
