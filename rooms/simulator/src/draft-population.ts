import { type RecordData, type RecordDraft, addDays, makeRecordId } from '@tuyen/records';
import type { Random } from './random.ts';
import type { SimulatedHousehold, SimulatedPerson } from './simulated-person.ts';
import { instantMs, localTime } from './simulation-clock.ts';

/** What every draft of one simulated place shares. */
export interface DraftSetting {
  random: Random;
  commune: string;
  station: string;
  villages: readonly string[];
  by: string;
}

/** A record of one form about one subject, entered in the working hours of a day. */
export function draftRecord(setting: DraftSetting, form: string, subject: { type: string; id: string }, date: string, data: RecordData, given: { id?: string; at?: string; minute?: number } = {}): RecordDraft {
  const minute = given.minute ?? setting.random.integer(480, 690);
  const ms = instantMs(date, minute) + setting.random.integer(0, 59_999);
  return {
    id: given.id ?? makeRecordId(ms, (count) => setting.random.bytes(count)),
    form,
    formVersion: 1,
    subjectType: subject.type,
    subjectId: subject.id,
    unit: setting.station,
    at: given.at ?? localTime(date, minute),
    by: setting.by,
    enteredAt: new Date(ms).toISOString(),
    data,
  };
}

/** Leaves out what is not known. */
export function known(data: Record<string, RecordData[string] | undefined>): RecordData {
  const rest: Record<string, RecordData[string]> = {};
  for (const name in data) {
    const value = data[name];
    if (value !== undefined && value !== null) rest[name] = value;
  }
  return rest;
}

export function draftHousehold(setting: DraftSetting, household: SimulatedHousehold): RecordDraft {
  return draftRecord(setting, 'household', { type: 'household', id: household.id }, household.from, {
    number: household.number,
    head: household.headId,
    commune: setting.commune,
    village_name: setting.villages[household.village]!,
    poverty: household.poverty,
    water_source: household.water,
    latrine: household.latrine,
  });
}

export function personData(person: SimulatedPerson): RecordData {
  return known({
    name: person.name,
    sex: person.sex,
    birth_date: person.birthDate,
    citizen_number: person.citizenNumber ?? undefined,
    insurance_number: person.insuranceNumber ?? undefined,
    ethnic_group: person.ethnicGroup,
    phone: person.phone ?? undefined,
    household: person.householdId,
    relation_to_head: person.relation,
    mother: person.motherId ?? undefined,
  });
}

/** Everything recorded when somebody is first put on the books: person, residence, card. */
export function draftArrival(setting: DraftSetting, person: SimulatedPerson): RecordDraft[] {
  const subject = { type: 'person', id: person.id };
  const drafts = [
    draftRecord(setting, 'person', subject, person.from, personData(person)),
    draftRecord(setting, 'residence', subject, person.from, {
      kind: 'permanent',
      commune: setting.commune,
      household: person.householdId,
      from: person.reasonIn === 'birth' ? person.birthDate : person.from,
      reason_in: person.reasonIn,
    }),
  ];
  if (person.card) drafts.push(draftRecord(setting, 'insurance-card', subject, person.from, known({ number: person.card.number, benefit_code: person.card.number.slice(0, 3), from: person.card.from, to: person.card.to ?? undefined })));
  return drafts;
}

/** What is recorded when somebody dies or leaves: the stay is corrected with its end, a death also stands with the person. */
export function draftDeparture(setting: DraftSetting, person: SimulatedPerson, residence: RecordDraft): RecordDraft[] {
  const date = person.to!;
  const entered = addDays(date, 1);
  const subject = { type: 'person', id: person.id };
  const ended = draftRecord(setting, 'residence', subject, entered, { ...residence.data, to: date, reason_out: person.reasonOut! }, { at: residence.at });
  const drafts: RecordDraft[] = [{ ...ended, replaces: residence.id, reason: person.reasonOut === 'death' ? 'Khai tử' : 'Chuyển đi' }];
  if (person.reasonOut === 'death') drafts.push(draftRecord(setting, 'person', subject, entered, { death_date: date, name: person.name, sex: person.sex, birth_date: person.birthDate }));
  return drafts;
}
