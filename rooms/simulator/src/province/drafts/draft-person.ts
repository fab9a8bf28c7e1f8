import type { RecordData, RecordDraft } from '@tuyen/records';
import { known, personData } from '../../draft-population.ts';
import { instantMs, localTime } from '../../simulation-clock.ts';
import type { SimulatedPerson } from '../../simulated-person.ts';
import { LATRINES, NEVER, POVERTY, REASONS_OUT, WATER } from '../people/people-table.ts';
import { communeOf } from '../people/age-band.ts';
import type { Ground } from '../province-layout.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { dateOf, enteredMs, stretchOf } from './dates.ts';
import { type Misspelling, misspell } from './misspell.ts';
import { personOf } from './person-of.ts';
import { eventRecordId, householdId, personId, residenceId } from './province-ids.ts';

/** Who writes the books of a simulated province. */
const AUTHOR = 'simulator';

/** What a record says besides its answers. `ms`: when it was entered. */
export interface DraftHead {
  id: string;
  form: string;
  subject: { type: string; id: string };
  unit: string;
  at: string;
  ms: number;
}

/** A draft from its head and data. */
export const makeDraft = (head: DraftHead, data: RecordData, formVersion = 1): RecordDraft => ({
  id: head.id,
  form: head.form,
  formVersion,
  subjectType: head.subject.type,
  subjectId: head.subject.id,
  unit: head.unit,
  at: head.at,
  by: AUTHOR,
  enteredAt: new Date(head.ms).toISOString(),
  data,
});

export const groundOf = (plan: ProvincePlan, commune: number, date: string): Ground => plan.simulation.layout.communes[commune]!.grounds[stretchOf(plan, date)]!;

export function draftHousehold(plan: ProvincePlan, row: number): RecordDraft {
  const { of } = plan.households;
  const { from, layout, material } = plan.simulation;
  const commune = of.commune[row]!;
  const ground = groundOf(plan, commune, from);
  const villages = layout.communes[commune]!.isUrban ? material.province.urbanVillages : material.province.ruralVillages;
  const id = householdId(plan, row);
  return makeDraft(
    { id: eventRecordId(plan, row, instantMs(from, 450), 9), form: 'household', subject: { type: 'household', id }, unit: ground.station, at: localTime(from, 450), ms: instantMs(from, 450) },
    { number: `${layout.communes[commune]!.code}-${String(row - plan.firstHousehold[commune]! + 1).padStart(5, '0')}`, head: personId(plan, of.head[row]!), commune: ground.commune, village_name: villages[of.village[row]!]!, poverty: POVERTY[of.poverty[row]!]!, water_source: WATER[of.water[row]!]!, latrine: LATRINES[of.latrine[row]!]! },
  );
}

/** The stay itself: the same words when it is entered and when it is ended. */
function residenceData(plan: ProvincePlan, row: number, stay: number): RecordData {
  const { of } = plan.people;
  const from = dateOf(plan, stay === 0 ? of.from[row]! : of.movedOn[row]!);
  const commune = stay === 0 ? of.commune[row]! : of.movedTo[row]! - 1;
  const reason = stay === 0 ? ['first-list', 'birth', 'move'][of.reasonIn[row]!]! : 'marriage';
  return known({ kind: 'permanent', commune: groundOf(plan, commune, from).commune, household: stay === 0 ? householdId(plan, of.household[row]!) : undefined, from, reason_in: reason });
}

function residenceHead(plan: ProvincePlan, row: number, stay: number, ms: number): DraftHead {
  const { of } = plan.people;
  const from = dateOf(plan, stay === 0 ? of.from[row]! : of.movedOn[row]!);
  const commune = stay === 0 ? of.commune[row]! : of.movedTo[row]! - 1;
  return { id: residenceId(plan, row, stay), form: 'residence', subject: { type: 'person', id: personId(plan, row) }, unit: groundOf(plan, commune, from).station, at: localTime(from, 480), ms };
}

function cardDraft(plan: ProvincePlan, row: number, person: SimulatedPerson, head: DraftHead): RecordDraft[] {
  const { card } = person;
  if (!card) return [];
  return [makeDraft({ ...head, id: eventRecordId(plan, row, head.ms, 8), form: 'insurance-card' }, known({ number: card.number, benefit_code: card.number.slice(0, 3), from: card.from, to: card.to ?? undefined }))];
}

/** Minute at which the first list begins; each person a millisecond after the one before. */
const FIRST_LIST_MINUTE = 480;

/** Person, residence and card of somebody of the first list. */
export function draftFirstList(plan: ProvincePlan, row: number): RecordDraft[] {
  const { from } = plan.simulation;
  const ms = instantMs(from, FIRST_LIST_MINUTE) + (row % 3_600_000);
  const person = personOf(plan, row);
  const ground = groundOf(plan, plan.people.of.commune[row]!, from);
  const head: DraftHead = { id: eventRecordId(plan, row, ms, 7), form: 'person', subject: { type: 'person', id: person.id }, unit: ground.station, at: localTime(from, FIRST_LIST_MINUTE), ms };
  return [makeDraft(head, personData(person)), makeDraft(residenceHead(plan, row, 0, ms), residenceData(plan, row, 0)), ...cardDraft(plan, row, person, head)];
}

const headOfEvent = (plan: ProvincePlan, event: number, form: string, part: number): DraftHead => {
  const { person, at, minute } = plan.events.of;
  const ms = enteredMs(plan, event);
  const date = dateOf(plan, at[event]!);
  const subject = { type: 'person', id: personId(plan, person[event]!) };
  return { id: eventRecordId(plan, event, ms, part), form, subject, unit: groundOf(plan, communeOf(plan.people, person[event]!, at[event]!), date).station, at: localTime(date, minute[event]!), ms };
};

/** A newborn as the maternity ward writes it. */
export const draftBirth = (plan: ProvincePlan, event: number): RecordDraft[] => [makeDraft(headOfEvent(plan, event, 'person', 0), personData(personOf(plan, plan.events.of.person[event]!)))];

/** Somebody comes to live here, or a birth is registered: the stay and the card; for who moves in, the person too. */
export function draftArrival(plan: ProvincePlan, event: number, isBirth: boolean): RecordDraft[] {
  const row = plan.events.of.person[event]!;
  const person = personOf(plan, row);
  const head = headOfEvent(plan, event, 'person', 0);
  const stay = makeDraft(residenceHead(plan, row, 0, head.ms), residenceData(plan, row, 0));
  return [...(isBirth ? [] : [makeDraft(head, personData(person))]), stay, ...cardDraft(plan, row, person, head)];
}

/** The stay somebody ends: the one after a move when they moved before. */
const stayOn = (plan: ProvincePlan, row: number, day: number): number => (plan.people.of.movedTo[row]! > 0 && plan.people.of.movedOn[row]! < day && plan.people.of.movedOn[row]! !== NEVER ? 1 : 0);

function endedStay(plan: ProvincePlan, event: number, stay: number, reasonOut: string, reason: string): RecordDraft {
  const { person, at } = plan.events.of;
  const row = person[event]!;
  const ms = enteredMs(plan, event);
  const before = residenceHead(plan, row, stay, ms);
  const draft = makeDraft({ ...before, id: eventRecordId(plan, event, ms, 1) }, { ...residenceData(plan, row, stay), to: dateOf(plan, at[event]!), reason_out: reasonOut });
  return { ...draft, replaces: before.id, reason };
}

/** A death or a departure: the stay is corrected with its end, a death also stands with the person. */
export function draftDeparture(plan: ProvincePlan, event: number): RecordDraft[] {
  const { person, at } = plan.events.of;
  const row = person[event]!;
  const died = REASONS_OUT[plan.people.of.reasonOut[row]!] === 'death';
  const ended = endedStay(plan, event, stayOn(plan, row, at[event]!), died ? 'death' : 'move', died ? 'Khai tử' : 'Chuyển đi');
  if (!died) return [ended];
  const { name, sex, birthDate } = personOf(plan, row);
  return [ended, makeDraft(headOfEvent(plan, event, 'person', 2), { name, sex, birth_date: birthDate, death_date: dateOf(plan, at[event]!) })];
}

/** Marriage into another commune: one stay ends, the next begins. */
export function draftMove(plan: ProvincePlan, event: number): RecordDraft[] {
  const row = plan.events.of.person[event]!;
  return [endedStay(plan, event, 0, 'marriage', 'Chuyển đi do kết hôn'), makeDraft(residenceHead(plan, row, 1, enteredMs(plan, event)), residenceData(plan, row, 1))];
}

/** How the second entry of somebody differs from the first. */
export function misspelt(plan: ProvincePlan, twin: number): { how: Misspelling; name: string; birthDate: string } {
  const { name, birthDate } = personOf(plan, plan.people.of.twin[twin]! - 1);
  plan.random.restart(STREAM.mistakes, twin);
  return misspell(plan.random, name, birthDate);
}

/** A second entry: what a desk types when it does not look. */
export function draftTwin(plan: ProvincePlan, event: number, unit: string): RecordDraft[] {
  const twin = plan.events.of.person[event]!;
  const { name, birthDate } = misspelt(plan, twin);
  const { sex, insuranceNumber } = personOf(plan, twin);
  plan.random.restart(STREAM.mistakes, twin, 1);
  const data = known({ name, sex, birth_date: birthDate, insurance_number: insuranceNumber !== null && plan.random.chance(0.3) ? insuranceNumber : undefined });
  return [makeDraft({ ...headOfEvent(plan, event, 'person', 0), unit }, data)];
}
