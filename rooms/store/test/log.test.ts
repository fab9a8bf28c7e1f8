import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Store, appendBatches, appendGroups, appendRecords, listVisitsOfPerson, rebuildRegisters, searchPersons, sql, verifyLog, verifyRegisters } from '../src/index.ts';
import { openTestStore } from '../testing/index.ts';

let store: Store;
let unit: string;
let now = Date.parse('2026-10-01T01:00:00Z');

const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));

function draft(form: string, subjectId: string, data: RecordDraft['data'], more: Partial<RecordDraft> = {}): RecordDraft {
  const subjectType = form === 'household' ? 'household' : form === 'total' ? 'figure' : 'person';
  return { id: newId(), form, formVersion: 1, subjectType, subjectId, unit, at: '2026-10-01', by: 'test', enteredAt: new Date(now).toISOString(), data, ...more };
}

const person = (name: string, more: RecordDraft['data'] = {}): RecordDraft['data'] => ({ name, sex: 'female', birth_date: '1990-03-05', ...more });
const visit = (more: RecordDraft['data'] = {}): RecordDraft['data'] => ({ kind: 'outpatient', insured: true, diagnosis: [{ code: 'J06.9', rank: 'main' }], vital_signs: { systolic: 120, diastolic: 80 }, ...more });

async function record(...drafts: RecordDraft[]): Promise<string[]> {
  return (await appendRecords(store.site, drafts)).map((outcome) => outcome.status);
}

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  unit = (await store.database.row<{ id: string }>(sql`select id from unit where type = 'commune' and valid_to is null order by code limit 1`))!.id;
});
afterAll(() => store.close());

describe('the record log', () => {
  it('numbers records without a gap and chains each to the one before', async () => {
    const people = Array.from({ length: 120 }, (_, i) => draft('person', newId(), person(`Lò Thị ${i}`)));
    expect(new Set(await record(...people))).toEqual(new Set(['recorded']));
    const verified = await verifyLog(store.site);
    expect(verified.findings).toEqual([]);
    const last = await store.database.row<{ n: number; last_seq: number }>(sql`select (select count(*) from record) as n, last_seq from site where own`);
    expect(verified.records).toBe(last!.n);
    expect(last!.last_seq).toBe(last!.n);
  });

  it('takes the same act sent twice as one', async () => {
    const subject = newId();
    const act = draft('person', subject, person('Giàng A Pháo'));
    expect(await record(act)).toEqual(['recorded']);
    expect(await record(act)).toEqual(['unchanged']);
    expect(await record({ ...act, data: person('Người khác') })).toEqual(['refused']);
  });

  it('keeps the good records of a batch and refuses the bad one with its field', async () => {
    const outcomes = await appendRecords(store.site, [
      draft('person', newId(), person('Tẩn Thị Mai')),
      draft('person', newId(), { name: 'Không có giới tính', birth_date: '1990-02-31' }),
      draft('person', newId(), person('Phàn A Sì')),
      draft('visit', newId(), visit({ diagnosis: [{ code: 'KHONG-CO', rank: 'main' }] })),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['recorded', 'refused', 'recorded', 'refused']);
    expect(outcomes[1]!.findings.map((finding) => [finding.code, finding.field])).toEqual(
      expect.arrayContaining([['form.required', 'sex'], ['form.date-impossible', 'birth_date']]),
    );
    expect(outcomes[3]!.findings).toEqual([expect.objectContaining({ code: 'form.unknown-code', field: 'diagnosis[1].code' })]);
  });

  it('isolates a record that only the database refuses', async () => {
    const tooBig = draft('total', newId(), { indicator: 'visits', of: unit, period: '2017-H1', value: 1, source: 'x' });
    // A year PostgreSQL cannot keep, past the checks: what a damaged import could carry.
    const hostile = { ...draft('person', newId(), person('Bản ghi lạ')), at: '9999-12-31', enteredAt: '9999-12-31T00:00:00.000Z' };
    const statuses = await record(draft('person', newId(), person('Vàng Thị Dợ')), hostile, tooBig);
    expect(statuses[0]).toBe('recorded');
    expect(statuses[2]).toBe('recorded');
    expect((await verifyLog(store.site)).findings).toEqual([]);
  });

  it('shows the newest correction in the register, keeps the first record, and forgets what was withdrawn', async () => {
    const subject = newId();
    await record(draft('person', subject, person('Lường Văn Ún')));
    const first = draft('visit', subject, visit());
    const second = draft('visit', subject, visit({ diagnosis: [{ code: 'I10', rank: 'main' }, { code: 'E11.9', rank: 'other' }] }), { replaces: first.id, reason: 'Chẩn đoán lại' });
    expect(await record(first, second)).toEqual(['recorded', 'recorded']);
    const shown = await listVisitsOfPerson(store.database, subject);
    expect(shown.map((row) => row.diagnoses.map((diagnosis) => diagnosis.code))).toEqual([['I10', 'E11.9']]);
    expect(shown[0]!.record_id).toBe(first.id);
    expect(await record(draft('visit', subject, {}, { replaces: second.id, reason: 'Ghi nhầm người', withdrawn: true }))).toEqual(['recorded']);
    expect(await listVisitsOfPerson(store.database, subject)).toEqual([]);
    expect((await store.database.row<{ n: number }>(sql`select count(*) as n from record where subject_id = ${subject}`))!.n).toBe(4);
  });

  it('refuses a correction without a reason, or of a record nobody has', async () => {
    const subject = newId();
    const first = draft('visit', subject, visit());
    expect(await record(first, draft('visit', subject, visit(), { replaces: first.id }))).toEqual(['recorded', 'refused']);
    expect(await record(draft('visit', subject, visit(), { replaces: newId(), reason: 'x' }))).toEqual(['refused']);
  });

  it('folds a person field by field: a new telephone leaves the name alone', async () => {
    const subject = newId();
    await record(draft('person', subject, person('Sùng Thị Ính', { phone: '0912345678' })));
    expect(await record(draft('person', subject, { citizen_number: '012190004321' }))).toEqual(['recorded']);
    const row = await store.database.row(sql`select name, phone, citizen_number from person where subject_id = ${subject}`);
    expect(row).toEqual({ name: 'Sùng Thị Ính', phone: '0912345678', citizen_number: '012190004321' });
  });

  it('finds people without tone marks, by birth year and by number', async () => {
    const subject = newId();
    await record(draft('person', subject, person('Đặng Đức Đào', { birth_date: '1961', sex: 'male', citizen_number: '012061004321' })));
    for (const text of ['dang duc dao', 'ĐẶNG đào', 'dao dang 1961', '012061004321']) {
      expect((await searchPersons(store.database, text)).map((row) => row.id), text).toContain(subject);
    }
    expect(await searchPersons(store.database, 'dang duc dao 1962')).toEqual([]);
    expect(await searchPersons(store.database, "'; drop table person; --")).toEqual([]);
  });
});

describe('acts that make sense only together', () => {
  it('go in whole or not at all, whoever refuses one of them', async () => {
    const good = newId();
    const orphan = newId();
    const groups = [
      [draft('person', good, person('Lò Văn Chung')), draft('visit', good, visit())],
      [draft('person', orphan, person('Lò Văn Lẻ')), draft('visit', orphan, visit(), { replaces: newId(), reason: 'x' })],
      [draft('person', newId(), person('Lò Văn Thiếu', { sex: 'khác' })), draft('visit', newId(), visit())],
    ];
    const outcomes = await appendGroups(store.site, groups);
    expect(outcomes.map((group) => group.map((outcome) => outcome.status))).toEqual([['recorded', 'recorded'], ['refused', 'refused'], ['refused', 'refused']]);
    expect(await store.database.row(sql`select 1 from person where subject_id = ${orphan}`)).toBeUndefined();
  });

  it('are written in order when batches overlap, a correction after what it corrects', async () => {
    const subject = newId();
    const first = draft('visit', subject, visit());
    const batches = [[draft('person', subject, person('Vàng A Nối')), first], [draft('visit', subject, visit({ insured: false }), { replaces: first.id, reason: 'Sửa' })]];
    const statuses: string[] = [];
    for await (const outcomes of appendBatches(store.site, batches)) statuses.push(...outcomes.map((outcome) => outcome.status));
    expect(statuses).toEqual(['recorded', 'recorded', 'recorded']);
  });
});

describe('the registers', () => {
  it('are identical when rebuilt from the log', async () => {
    expect(await verifyRegisters(store.site)).toEqual([]);
    const before = await store.database.rows(sql`select * from visit order by subject_id, record_id`);
    await rebuildRegisters(store.site);
    expect(await store.database.rows(sql`select * from visit order by subject_id, record_id`)).toEqual(before);
    expect(await verifyRegisters(store.site)).toEqual([]);
  });

  it('are told apart from the log when somebody changes a row behind its back', async () => {
    await store.database.run(sql`update person set name = 'Đã bị sửa lén' where subject_id = (select subject_id from person limit 1)`);
    expect(await verifyRegisters(store.site)).toEqual([{ code: 'register.differs', severity: 'error', field: 'person', facts: { register: 'person', rows: 2 } }]);
    await rebuildRegisters(store.site, ['person']);
    expect(await verifyRegisters(store.site)).toEqual([]);
  });

  it('show a broken chain when a record is altered or lost', async () => {
    const lost = await store.database.row<{ seq: number }>(sql`delete from record where seq = 5 returning seq`);
    expect(lost!.seq).toBe(5);
    await store.database.run(sql`update record set data = '{"name":"Khác"}'::json where seq = 9`);
    const codes = (await verifyLog(store.site)).findings.map((finding) => `${finding.code} ${finding.facts?.['seq']}`);
    expect(codes).toEqual(['log.gap 5', 'log.broken-chain 6', 'log.broken-chain 9']);
  });
});
