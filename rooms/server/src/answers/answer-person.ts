import type { PersonAnswer } from '@tuyen/contract';
import { type Form, type RecordData, Refusal, foldState, isUuid } from '@tuyen/records';
import { type ReadStore, type StoredRecord, listHouseholdMembers, listPersons, listRecordsOf, listVisitsOfPerson, nameUnits, people, sql } from '@tuyen/store';
import { findDisplays } from './find-displays.ts';
import { personBrief, visitBrief } from './person-brief.ts';
import { measurementsOf } from './measurements-of.ts';
import { listBodies } from './person/list-bodies.ts';
import { listDoses } from './person/list-doses.ts';
import { listStanding } from './person/list-standing.ts';
import { optionWord } from './option-word.ts';
import { recordLines } from './record-lines.ts';

async function householdOf(store: ReadStore, personId: string): Promise<PersonAnswer['household']> {
  const household = await store.database.row<{ id: string; number: string | null; address: string | null; village_name: string | null; poverty: string | null }>(sql`
    select h.subject_id as id, h.number, h.address, h.village_name, h.poverty from person p join household h on h.subject_id = p.household where p.subject_id = ${personId}`);
  if (!household) return null;
  const members = await listHouseholdMembers(store.database, household.id);
  return {
    id: household.id,
    number: household.number,
    address: [household.address, household.village_name].filter(Boolean).join(', ') || null,
    poverty: optionWord(store, 'household', 'poverty', household.poverty),
    members: members.map((row) => ({ ...personBrief(row), relation: optionWord(store, 'person', 'relation_to_head', row.relation) })),
  };
}

/** One line that says what a record was about, without opening it. */
function summaryOf(form: Form, record: StoredRecord): string {
  if (record.withdrawn) return 'Đã rút';
  if (form.form === 'visit') {
    const codes = (Array.isArray(record.data['diagnosis']) ? record.data['diagnosis'] : []).map((item) => (item as RecordData)['code']);
    return [record.data['reason'], codes.join(', ')].filter(Boolean).join(' · ');
  }
  return Object.keys(record.data).length === 0 ? '' : `${Object.keys(record.data).length} mục`;
}

/** Everything the page of a person shows. @throws Refusal `person.unknown` */
export async function answerPerson(store: ReadStore, personId: string): Promise<PersonAnswer> {
  const [row] = isUuid(personId) ? await listPersons(store.database, [personId]) : [];
  if (!row) throw new Refusal('person.unknown');
  const [household, residences, cards, visits, records] = await Promise.all([
    householdOf(store, personId),
    people.listResidences(store.database, personId),
    people.listCards(store.database, personId),
    listVisitsOfPerson(store.database, personId),
    listRecordsOf(store.site, personId),
  ]);
  const form = store.site.forms.get('person')!.at(-1)!.form;
  const standing = listStanding(records);
  const identity = foldState(records.filter((record) => record.form === 'person')).data;
  const displays = await findDisplays(store, [{ form, data: identity }]);
  const units = await nameUnits(store.database, records.map((record) => record.unit));
  return {
    person: personBrief(row),
    data: identity,
    identity: form.items.flatMap((field) => recordLines([field], identity, displays).map((line) => ({ field: field.id, label: line.label, value: line.value ?? '' }))),
    household,
    residences: residences.map((stay) => ({ from: stay.from, to: stay.to, place: [stay.village, stay.commune].filter(Boolean).join(', '), kind: optionWord(store, 'residence', 'kind', stay.kind) ?? stay.kind })),
    cards: cards.map((card) => ({ number: card.number, from: card.from, to: card.to, facility: card.registered_facility })),
    visits: visits.map(visitBrief),
    measurements: measurementsOf(store, standing),
    doses: listDoses(store.site, standing),
    bodies: listBodies(standing),
    timeline: records
      .map((record) => {
        const definition = store.site.formByKey.get(record.formKey)!;
        return {
          recordId: record.id,
          form: record.form,
          title: definition.title,
          at: record.at,
          enteredAt: record.enteredAt,
          unit: units.get(record.unit) ?? record.unit,
          by: record.by,
          correction: record.replaces !== undefined,
          withdrawn: record.withdrawn ?? false,
          summary: summaryOf(definition, record),
        };
      })
      .reverse(),
  };
}
