import type { ExplainAnswer, LikelyPersonsAnswer, PersonAnswer, PersonSearchAnswer, PlanAnswer, PlanBrief, RecordAnswer, RecordedAnswer, ReportAnswer, ReportBrief, TermsAnswer, TodayAnswer, UnitsAnswer } from '@tuyen/contract';
import type { Form } from '@tuyen/records';
import { sql } from '@tuyen/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TODAY, type TestSite, newId, openTestSite, recordRequest, visitData } from './test-site.ts';

let site: TestSite;
let cookie: string;
const head = newId();
const child = newId();
const household = newId();

const get = <Answer>(url: string) => site.ask<Answer>(cookie, 'GET', url);
const post = <Answer>(url: string, body: unknown) => site.ask<Answer>(cookie, 'POST', url, body);
const record = async (...[form, subject, at, data, more]: Parameters<typeof recordRequest> extends [unknown, ...infer Rest] ? Rest : never) => {
  const request = recordRequest(site, form, subject, at, data, more);
  const reply = await post<RecordedAnswer>('/api/records', request);
  expect(reply.refusal).toBeUndefined();
  return { request, answer: reply.answer };
};

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  cookie = await site.signIn();
  await record('household', household, '2026-01-01', { number: 'H01', head, commune: site.commune.id, village_name: 'Bản Thử', poverty: 'near-poor' });
  await record('person', head, '2026-01-01', { name: 'Lò Văn Thử', sex: 'male', birth_date: '1970-05', citizen_number: '012070000001', household, relation_to_head: 'head' });
  await record('person', child, '2026-01-01', { name: 'Lò Thị Hoa', sex: 'female', birth_date: '2001-02-03', household, relation_to_head: 'child', phone: '0912345678' });
  for (const id of [head, child]) await record('residence', id, '2026-01-01', { kind: 'permanent', commune: site.commune.id, household, from: '2026-01-01' });
  await record('insurance-card', head, '2026-01-01', { number: 'DK4120000000001', from: '2026-01-01', to: '2026-12-31', registered_facility: '12003' });
});
afterAll(() => site.close());

describe('registering somebody', () => {
  const likely = async (asked: Record<string, unknown>) => (await post<LikelyPersonsAnswer>('/api/persons/likely', asked)).answer.likely;

  it('says who they may be already and why: tone marks left out, a year too many', async () => {
    const [first] = await likely({ name: 'Lo Thi Hoa', birthDate: '2001-02-03', sex: 'female' });
    expect(first).toMatchObject({ person: { id: child }, verdict: expect.stringMatching(/same|possible/) });
    expect(first!.reasons.length).toBeGreaterThan(0);
  });

  it('finds them by a number whatever the name', async () => {
    expect((await likely({ name: 'Lò Văn Thử', birthDate: '1970', citizenNumber: '012070000001' }))[0]).toMatchObject({ person: { id: head }, verdict: 'same' });
  });

  it('says nothing of somebody else', async () => {
    expect(await likely({ name: 'Trần Đại Nghĩa', birthDate: '1985-07-09', sex: 'male' })).toEqual([]);
  });
});

describe('recording', () => {
  it('answers with the place in the log and with the warnings, in both languages', async () => {
    const reply = await post<RecordedAnswer>('/api/records', recordRequest(site, 'visit', child, '2026-10-01T08:00:00+07:00', visitData({ diagnosis: [{ code: 'J06.9', rank: 'other' }] })));
    expect(reply.status).toBe(200);
    expect(reply.answer).toMatchObject({ site: site.store.site.id, unchanged: false, seq: expect.any(Number) });
    expect(reply.answer.warnings).toMatchObject([{ severity: 'warning', message: { vi: expect.stringMatching(/./), en: expect.stringMatching(/./) } }]);
  });

  it('records an act once however often it is sent, also at the same moment', async () => {
    const request = recordRequest(site, 'visit', head, '2026-10-02T08:00:00+07:00', visitData());
    const replies = await Promise.all([post<RecordedAnswer>('/api/records', request), post<RecordedAnswer>('/api/records', request)]);
    const later = await post<RecordedAnswer>('/api/records', request);
    const recorded = [...replies, later].filter((reply) => reply.status === 200);
    expect(recorded.filter((reply) => !reply.answer.unchanged)).toHaveLength(1);
    expect(later.answer.unchanged).toBe(true);
    expect(new Set(recorded.map((reply) => reply.answer.seq)).size).toBe(1);
    const [row] = await site.store.database.rows<{ n: number }>(sql`select count(*) as n from record where id = ${request.id}`);
    expect(row!.n).toBe(1);
  });

  it('refuses what the form refuses, each finding with its sentence, and nothing is written', async () => {
    const request = recordRequest(site, 'visit', head, '2026-10-03', visitData({ kind: 'no-such', vital_signs: { systolic: 80, diastolic: 120 }, diagnosis: [{ code: 'ZZZ', rank: 'main' }] }));
    const { status, refusal } = await post('/api/records', request);
    expect(status).toBe(422);
    expect(refusal.code).toBe('record.invalid');
    expect(refusal.message.vi).toContain(`${refusal.findings!.length} lỗi`);
    expect(refusal.findings!.map((finding) => finding.field)).toEqual(expect.arrayContaining(['kind', 'vital_signs.diastolic']));
    for (const finding of refusal.findings!) {
      expect(finding.message.vi.length).toBeGreaterThan(5);
      expect(finding.message.en.length).toBeGreaterThan(5);
    }
    expect(await site.store.database.row(sql`select 1 from record where id = ${request.id}`)).toBeUndefined();
  });

  it('writes down who and when by itself, whatever the browser says', async () => {
    const request = { ...recordRequest(site, 'visit', head, '2026-10-04T09:00:00+07:00', visitData()), by: 'user:somebody-else', enteredAt: '1999-01-01T00:00:00Z' };
    await post('/api/records', request);
    const { answer } = await get<RecordAnswer>(`/api/records/${head}/${request.id}`);
    expect(answer.history).toMatchObject([{ by: 'user:truongtram', enteredAt: '2026-10-31T03:00:00.000Z' }]);
  });

  it('keeps a correction and a withdrawal in the chain, and asks for the reason', async () => {
    const first = await record('visit', child, '2026-10-05T08:00:00+07:00', visitData());
    const withoutReason = await post('/api/records', recordRequest(site, 'visit', child, '2026-10-05T08:00:00+07:00', visitData(), { replaces: first.request.id }));
    expect(withoutReason.refusal.findings).toMatchObject([{ code: 'record.reason-missing' }]);
    const second = await record('visit', child, '2026-10-05T08:30:00+07:00', visitData({ reason: 'Đau họng' }), { replaces: first.request.id, reason: 'Ghi nhầm lý do' });
    const corrected = (await get<RecordAnswer>(`/api/records/${child}/${first.request.id}`)).answer;
    expect(corrected).toMatchObject({ recordId: second.request.id, data: { reason: 'Đau họng' }, place: { at: 'here', parked: null }, unit: { id: site.station.id } });
    expect(corrected.history.map(({ reason }) => reason)).toEqual([null, 'Ghi nhầm lý do']);
    await record('visit', child, '2026-10-05T08:30:00+07:00', {}, { replaces: second.request.id, reason: 'Nhầm người', withdrawn: true });
    const { answer } = await get<RecordAnswer>(`/api/records/${child}/${first.request.id}`);
    expect(answer.history.map(({ withdrawn }) => withdrawn)).toEqual([false, false, true]);
    expect((await get<PersonAnswer>(`/api/persons/${child}`)).answer.visits.map((visit) => visit.id)).not.toContain(first.request.id);
  });

  it('spoils nobody else’s record when one of the same moment is bad', async () => {
    const good = Array.from({ length: 6 }, () => recordRequest(site, 'visit', head, '2026-10-06T08:00:00+07:00', visitData()));
    const bad = recordRequest(site, 'visit', head, '2026-10-06T08:00:00+07:00', visitData({ reason: 'a\0b' }));
    const replies = await Promise.all([...good.slice(0, 3), bad, ...good.slice(3)].map((request) => post<RecordedAnswer>('/api/records', request)));
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 422, 200, 200, 200]);
  });
});

describe('a record', () => {
  it('is drawn by its form, with names for codes', async () => {
    const { request } = await record('visit', head, '2026-10-07T08:00:00+07:00', visitData());
    const { answer } = await get<RecordAnswer>(`/api/records/${head}/${request.id}`);
    expect(answer).toMatchObject({ form: 'visit', version: 1, subjectType: 'person', title: { vi: 'Lượt khám bệnh' } });
    const text = JSON.stringify(answer.lines);
    for (const shown of ['142 mmHg', '37,2 °C', 'J06.9 · ', 'Bệnh chính', 'Khám bệnh', 'Có']) expect(text).toContain(shown);
  });

  it.each(['not-a-uuid', '00000000-0000-7000-8000-000000000000'])('that does not exist is not found: %s', async (id) => {
    expect((await get(`/api/records/${head}/${id}`)).refusal.code).toBe('record.unknown');
    expect((await get(`/api/records/${id}/${id}`)).status).toBe(404);
    expect((await get(`/api/persons/${id}`)).refusal.code).toBe('person.unknown');
  });
});

describe('the page of a person', () => {
  it('shows who they are, with whom and where they live, their cards', async () => {
    const { answer } = await get<PersonAnswer>(`/api/persons/${head}`);
    expect(answer.person).toMatchObject({ id: head, name: 'Lò Văn Thử', birthDate: '1970-05', citizenNumber: '012070000001', deceased: false, headOfHousehold: 'Lò Văn Thử' });
    expect(answer.household).toMatchObject({ id: household, number: 'H01', poverty: 'Hộ cận nghèo', address: 'Bản Thử' });
    expect(answer.household!.members.map(({ name, relation }) => [name, relation])).toEqual([['Lò Văn Thử', 'Chủ hộ'], ['Lò Thị Hoa', 'Con']]);
    expect(answer.residences).toMatchObject([{ from: '2026-01-01', to: null, kind: 'Thường trú', place: expect.stringContaining('Bình Lư') }]);
    expect(answer.cards).toEqual([{ number: 'DK4120000000001', from: '2026-01-01', to: '2026-12-31', facility: '12003' }]);
    expect(answer.identity).toContainEqual({ field: 'sex', label: { vi: 'Giới tính', en: 'Sex' }, value: 'Nam' });
    expect(answer.identity.find(({ field }) => field === 'household')!.value).toBe('H01 · Bản Thử');
    expect(answer.identity.find(({ field }) => field === 'birth_date')!.value).toBe('05/1970');
    expect(answer.data).toMatchObject({ name: 'Lò Văn Thử', household });
  });

  it('draws what was measured over time, corrected, and everything that was recorded, newest first', async () => {
    const person = newId();
    await record('person', person, '2026-01-01', { name: 'Vàng A Đo', sex: 'male', birth_date: '1960' });
    const first = await record('visit', person, '2026-10-08T08:00:00+07:00', visitData({ vital_signs: { systolic: 242, diastolic: 90 } }));
    await record('visit', person, '2026-10-20T08:00:00+07:00', visitData({ vital_signs: { systolic: 150, diastolic: 92 } }));
    const fixed = await record('visit', person, '2026-10-08T08:00:00+07:00', visitData({ vital_signs: { systolic: 142, diastolic: 90 } }), { replaces: first.request.id, reason: 'Gõ nhầm' });
    const { answer } = await get<PersonAnswer>(`/api/persons/${person}`);
    expect(answer.measurements.map(({ field, points }) => [field, points.map(({ value }) => value)])).toEqual([['vital_signs.systolic', [142, 150]], ['vital_signs.diastolic', [90, 92]]]);
    expect(answer.measurements[0]).toMatchObject({ unit: 'mm[Hg]', label: { vi: 'Huyết áp tâm thu' } });
    expect(answer.timeline.map(({ form, correction, by }) => [form, correction, by])).toEqual([['visit', true, 'user:truongtram'], ['visit', false, 'user:truongtram'], ['visit', false, 'user:truongtram'], ['person', false, 'user:truongtram']]);
    expect(answer.timeline[0]).toMatchObject({ recordId: fixed.request.id, summary: 'Ho, sốt · J06.9, I10', withdrawn: false });
    expect(answer.visits).toHaveLength(2);
    expect(answer.visits[0]!.diagnoses).toMatchObject([{ code: 'J06.9', main: true }, { code: 'I10', main: false }]);
  });
});

describe('finding', () => {
  it.each([['lo thi hoa', 'Lò Thị Hoa'], ['HOA 2001', 'Lò Thị Hoa'], ['0912345678', 'Lò Thị Hoa'], ['012070000001', 'Lò Văn Thử'], ['DK4120000000001', 'Lò Văn Thử'], ['03/02/2001', 'Lò Thị Hoa'], ['Lò Thị Hoa'.normalize('NFD'), 'Lò Thị Hoa']])('a person by «%s»', async (text, name) => {
    const { answer } = await post<PersonSearchAnswer>('/api/persons/search', { text });
    expect(answer.persons.map((person) => person.name)).toEqual([name]);
    expect(answer.more).toBe(false);
  });

  it('says when there are more people than shown, and nothing for an empty box or a joker', async () => {
    expect((await post<PersonSearchAnswer>('/api/persons/search', { text: 'lo', limit: 1 })).answer).toMatchObject({ persons: [{}], more: true });
    for (const text of ['', '   ', '%', '_', "'; drop table person; --"]) expect((await post<PersonSearchAnswer>('/api/persons/search', { text })).answer).toEqual({ persons: [], more: false });
  });

  it('a code by words without marks or by the code without its dot', async () => {
    expect((await get<TermsAnswer>('/api/terms/icd10-vn?q=J069&limit=3')).answer.terms[0]).toMatchObject({ code: 'J06.9' });
    expect((await get<TermsAnswer>('/api/terms/icd10-vn?q=tang%20huyet%20ap&limit=5')).answer.terms.map(({ code }) => code)).toContain('I10');
    expect((await get<TermsAnswer>('/api/terms/ethnic-group?q=thai')).answer.terms.map(({ display }) => display)).toContain('Thái');
    expect((await get<TermsAnswer>('/api/terms/no-such-system?q=a')).answer.terms).toEqual([]);
  });

  it('a unit as it was on a date, with what it came from and what stands below it', async () => {
    const now = (await get<UnitsAnswer>('/api/units?code=03390&at=2026-01-01')).answer.units[0]!;
    expect(now).toMatchObject({ code: '03390', type: 'commune' });
    expect(now.predecessors.length).toBeGreaterThan(1);
    const province = now.parents.find(({ relation }) => relation === 'administrative')!.unit;
    expect((await get<UnitsAnswer>(`/api/units?parent=${province.id}&at=2026-01-01`)).answer.units.map(({ id }) => id)).toContain(now.id);
    expect((await get('/api/units?code=99999')).refusal.code).toBe('unit.unknown-code');
    expect((await get('/api/units?parent=province-none')).refusal.code).toBe('unit.unknown');
  });

  it('all communes of the largest city, not the first fifty', async () => {
    const { answer } = await get<UnitsAnswer>('/api/units?parent=province-01&at=2026-01-01');
    expect(answer.units.filter(({ type }) => type === 'commune')).toHaveLength(126);
  });
});

describe('Hôm nay', () => {
  it('shows the visits of the day, the month, and who was asked to come back and has not', async () => {
    const patient = newId();
    await record('person', patient, '2026-01-01', { name: 'Giàng Thị Hẹn', sex: 'female', birth_date: '1955-01-01' });
    const asked = await record('visit', patient, '2026-10-10T08:00:00+07:00', visitData({ follow_up: '2026-10-25' }));
    const before = (await get<TodayAnswer>('/api/today')).answer;
    expect(before).toMatchObject({ date: TODAY, unit: { id: site.station.id, type: 'station' }, parked: 0, imports: [], households: 1 });
    expect(before.followUps).toMatchObject([{ person: { id: patient }, date: '2026-10-25', visitId: asked.request.id }]);
    await record('visit', patient, `${TODAY}T08:00:00+07:00`, visitData());
    const after = (await get<TodayAnswer>('/api/today')).answer;
    expect(after.followUps).toEqual([]);
    expect(after.visitsToday).toBe(before.visitsToday + 1);
    expect(after.visitsThisMonth).toBe(before.visitsThisMonth + 1);
    expect(after.visits[0]).toMatchObject({ personId: patient, personName: 'Giàng Thị Hẹn', drugs: 1 });
  });
});

describe('forms', () => {
  it('come as they were on a date, and as a FHIR Questionnaire', async () => {
    expect((await get<Form>('/api/forms/visit')).answer).toMatchObject({ form: 'visit', version: 1 });
    expect((await get('/api/forms/visit?at=1990-01-01')).refusal.code).toBe('form.no-version-at-date');
    expect((await get('/api/forms/constructor')).refusal.code).toBe('form.unknown-form');
    const questionnaire = await get<{ resourceType: string; item: unknown[] }>('/api/forms/visit/questionnaire');
    expect(questionnaire.headers['content-type']).toMatch(/^application\/fhir\+json/);
    expect(questionnaire.answer.resourceType).toBe('Questionnaire');
    expect(questionnaire.answer.item.length).toBeGreaterThan(10);
  });
});

describe('figures, plans and reports', () => {
  const explain = (more: string) => get<ExplainAnswer>(`/api/indicators/visits/explain?unit=03390&period=2026-08${more}`);
  const people: string[] = [];

  beforeAll(async () => {
    for (let i = 0; i < 60; i++) {
      people.push(newId());
      await record('person', people[i]!, '2026-01-01', { name: `Người Đếm ${i}`, sex: 'male', birth_date: '1980' });
      await record('residence', people[i]!, '2026-01-01', { kind: 'permanent', commune: site.commune.id, from: '2026-01-01' });
      await record('visit', people[i]!, '2026-08-15T08:00:00+07:00', visitData());
    }
  });

  it('open to the people counted, page by page, each once, named only by the server', async () => {
    const seen: string[] = [];
    for (let page = 0, more = true; more; page++) {
      const { answer } = await explain(`&page=${page}`);
      expect(answer).toMatchObject({ indicator: 'visits', figure: { state: 'value', value: 60, explainable: true }, period: { id: '2026-08' } });
      for (const { person, why } of answer.persons) {
        expect(person.name).toMatch(/^Người Đếm/);
        expect(why).not.toBe('');
        seen.push(person.id);
      }
      more = answer.more;
      expect(page).toBeLessThan(10);
    }
    expect(seen.sort()).toEqual([...people].sort());
  });

  it('open to those who are missing from the numerator', async () => {
    const shares = site.reporting.indicators().filter((indicator) => indicator.value === 'percent' && indicator.numerator && indicator.denominator);
    let opened = 0;
    for (const { indicator } of shares) {
      const url = `/api/indicators/${indicator}/explain?unit=03390&period=2026-08`;
      const { status, answer } = await get<ExplainAnswer>(`${url}&side=complement`);
      if (status !== 200 || !answer.figure.explainable || answer.figure.denominator === null) continue;
      const counted = new Set((await get<ExplainAnswer>(url)).answer.persons.map(({ recordId, person }) => `${recordId} ${person.id}`));
      for (const { recordId, person } of answer.persons) expect(counted).not.toContain(`${recordId} ${person.id}`);
      opened += 1;
    }
    expect(opened).toBeGreaterThan(0);
  });

  it('refuse what does not exist with a code', async () => {
    for (const url of ['/api/indicators/none/explain?unit=03390&period=2026', '/api/indicators/visits/explain?unit=none&period=2026', '/api/indicators/visits/explain?unit=03390&period=26', '/api/plans/none', '/api/reports/none?unit=03390&period=2026', '/api/reports/monthly-station?unit=03390']) {
      const reply = await get(url);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(reply.refusal.message.vi).not.toBe('');
    }
  });

  it('stand in plans and in reports', async () => {
    const plans = (await get<PlanBrief[]>('/api/plans')).answer;
    expect(plans).toHaveLength(5);
    const plan = (await get<PlanAnswer>('/api/plans/tam-duong-2022-2025')).answer;
    expect(plan.lines).toHaveLength(plan.targets);
    const reports = (await get<ReportBrief[]>('/api/reports')).answer;
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
    const report = (await get<ReportAnswer>('/api/reports/monthly-station?unit=03390&period=2026-08')).answer;
    expect(report.lines.find((line) => line.indicator === 'visits')!.figure).toMatchObject({ state: 'value', value: 60 });
    expect((await get('/api/indicators')).status).toBe(200);
  });
});
