import type { CaseStartAnswer, CasesAnswer, RecordedAnswer, TodayAnswer } from '@tuyen/contract';
import type { RecordData } from '@tuyen/records';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestSite, newId, openTestSite, recordRequest, visitData } from './test-site.ts';

let site: TestSite;
let cookie: string;
const sick = newId();
const VISIT_AT = '2026-10-30T08:00:00+07:00';
let visit = '';

const get = <Answer>(url: string) => site.ask<Answer>(cookie, 'GET', url);
const cases = async (more = '') => (await get<CasesAnswer>(`/api/cases?from=2026-10-01&to=2026-10-31${more}`)).answer;

async function record(form: string, subject: string, at: string, data: RecordData): Promise<string> {
  const reply = await site.ask<RecordedAnswer>(cookie, 'POST', '/api/records', recordRequest(site, form, subject, at, data));
  expect(reply.refusal).toBeUndefined();
  return reply.answer.recordId;
}

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  cookie = await site.signIn();
  await record('person', sick, '2026-01-01', { name: 'Lò Thị Thử', sex: 'female', birth_date: '2019-02' });
  await record('residence', sick, '2026-01-01', { kind: 'permanent', commune: site.commune.id, from: '2026-01-01' });
  visit = await record('visit', sick, VISIT_AT, visitData({ diagnosis: [{ code: 'A90', rank: 'main' }] }));
});
afterAll(() => site.close());

describe('a notifiable diagnosis', () => {
  it('waits on Hôm nay at once, with its disease by the list in force and its clock', async () => {
    const { answer } = await get<TodayAnswer>('/api/today');
    expect(answer.proposedCases).toMatchObject([{ personId: sick, visitId: visit, icd10: ['A90'], diseases: [{ code: 'QD97-28', name: { vi: 'Sốt xuất huyết Dengue' } }], due: '2026-11-01T08:00:00+07:00' }]);
  });

  it('gives the case report its disease, code, hour of diagnosis and commune', async () => {
    const { answer } = await get<CaseStartAnswer>(`/api/cases/start/${sick}/${visit}`);
    expect(answer.data).toEqual({ disease: 'QD97-28', icd10: 'A90', visit, onset: '2026-10-30', diagnosed: VISIT_AT, commune: site.commune.id });
  });

  it('is refused as a disease of the list that is no longer in force, and with an onset that lies ahead', async () => {
    const { answer } = await get<CaseStartAnswer>(`/api/cases/start/${sick}/${visit}`);
    for (const wrong of [{ disease: 'TT54-13' }, { onset: '2026-12-01' }, { disease: 'QD97-99' }]) {
      const reply = await site.ask(cookie, 'POST', '/api/records', recordRequest(site, 'case', sick, '2026-10-31', { ...answer.data, classification: 'possible', ...wrong }));
      expect(reply.status).toBe(422);
    }
    expect((await cases()).cases).toEqual([]);
  });

  it('waits no longer once it is reported, and stands in the line list with its deadline', async () => {
    const { answer } = await get<CaseStartAnswer>(`/api/cases/start/${sick}/${visit}`);
    await record('case', sick, '2026-10-31T09:00:00+07:00', { ...answer.data, classification: 'suspected-clinical', onset: '2026-10-27' });
    expect((await get<TodayAnswer>('/api/today')).answer.proposedCases).toEqual([]);
    const list = await cases();
    expect(list.proposed).toEqual([]);
    expect(list.cases).toMatchObject([{ personId: sick, disease: 'QD97-28', onset: '2026-10-27', due: '2026-11-01T08:00:00+07:00', late: false, sameAs: null }]);
    expect((await cases('&disease=QD97-18')).cases).toEqual([]);
    expect((await cases('&classification=suspected-clinical')).cases).toHaveLength(1);
  });

  it('reported by a second facility is known as the same case', async () => {
    const [first] = (await cases()).cases;
    await record('case', sick, '2026-10-31T09:30:00+07:00', { disease: 'QD97-28', classification: 'confirmed-lab', onset: '2026-10-28', diagnosed: '2026-10-31T08:00:00+07:00', commune: site.commune.id, test: [{ specimen: 'blood', result: 'positive' }] });
    expect((await cases()).cases.map(({ onset, sameAs }) => [onset, sameAs])).toEqual([['2026-10-28', first!.recordId], ['2026-10-27', null]]);
  });

  it('leaves the site as a file only for those who may take lists out', async () => {
    const nurse = await site.addAccount('dieu-duong-thu', 'nurse').then(() => site.signIn('dieu-duong-thu'));
    expect((await site.ask(nurse, 'GET', '/api/cases/export?from=2026-10-01&to=2026-10-31')).status).toBe(403);
    const reply = await site.app.inject({ method: 'GET', url: '/api/cases/export?from=2026-10-01&to=2026-10-31', headers: { cookie } });
    expect(reply.statusCode).toBe(200);
    expect(reply.body.split('\n')[0]).toContain('person_name,sex,birth_date,disease,disease_vi');
    expect(reply.body.split('\n')).toHaveLength(4);
  });
});
