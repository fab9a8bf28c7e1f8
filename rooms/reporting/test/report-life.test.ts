import { randomBytes } from 'node:crypto';
import type { ReportStepRequest } from '@tuyen/contract';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { type Rights, type Store, appendAs, appendRecords, findUnits, rebuildRegisters, sql } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Reporting, openReporting, readReportBoard, readReportLife, takeReportStep } from '../src/index.ts';

const TODAY = '2026-11-05';
const KEY = { report: 'monthly-station', unit: '', period: '2026-10' };
let store: Store;
let reporting: Reporting;
let station: { id: string; key: number; code: string };
let commune: { id: string; code: string };
let now = Date.parse('2026-11-05T01:00:00Z');

const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));

function rightsOf(account: string, more: Partial<Rights> = {}): Rights {
  const forms = new Set(store.site.formByKey.keys());
  return { account, role: 'nurse', today: TODAY, may: new Set(['figures']), read: { units: [station.key], lives: [], seen: [], forms: [...forms], self: [], opened: [], barred: 0 }, write: { units: new Set([station.key]), forms }, keeps: [station.key], audits: [], ...more };
}
const nurse = () => ({ by: 'user:nurse', rights: rightsOf('nurse') });
const head = () => ({ by: 'user:head', rights: rightsOf('head', { may: new Set(['sign', 'figures']) }) });

const take = (request: ReportStepRequest, taker = nurse(), key = KEY) => takeReportStep(store, reporting, { ...key, unit: station.code }, request, taker, new Date((now += 60_000)));

async function recordVisits(count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (): RecordDraft[] => {
    const person = newId();
    const base = { formVersion: 1, subjectType: 'person', subjectId: person, unit: station.id, by: 'test', enteredAt: new Date(now).toISOString() };
    return [
      { ...base, id: newId(), form: 'person', at: '2026-01-01', data: { name: 'Lò Thị Thử', sex: 'female', birth_date: '1980-02-01' } },
      { ...base, id: newId(), form: 'visit', at: '2026-10-10', data: { kind: 'outpatient', insured: true, diagnosis: [{ code: 'J06.9', rank: 'main' }], cost: { total: 50_000, fund: 50_000 } } },
    ];
  });
  expect((await appendRecords(store.site, drafts.flat())).filter(({ status }) => status !== 'recorded')).toEqual([]);
}

const visitsOf = (paper: { answer: { lines: { id: string; figure: { value: number | null } }[] } } | null | undefined) => paper?.answer.lines.find((line) => line.id === 'visits')?.figure.value;

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  commune = (await findUnits(store.database, { at: TODAY, code: '03390', type: 'commune' }))[0]!;
  station = (await findUnits(store.database, { at: TODAY, parentKey: (await findUnits(store.database, { at: TODAY, id: commune.id }))[0]!.key, type: 'station' }))[0]!;
  reporting = openReporting(store, () => TODAY);
  await recordVisits(3);
});
afterAll(async () => {
  await reporting.close();
  await store.close();
});

describe('a report of a month', () => {
  it('is due five working days after the month, and nothing has been done', async () => {
    const life = await readReportLife(store, reporting, { ...KEY, unit: station.id }, nurse());
    expect(life).toMatchObject({ standing: 'none', due: '2026-11-06', dueUnverified: true, next: ['open'], issues: [], steps: [] });
  });

  it('cannot be handed in before it is opened, nor before its month is over', async () => {
    await expect(take({ step: 'submit' })).rejects.toThrow('report.step-not-now');
    const november = { ...KEY, period: '2026-11' };
    await take({ step: 'open' }, nurse(), november);
    await expect(take({ step: 'submit' }, nurse(), november)).rejects.toThrow('period.not-over');
  });

  it('is handed in by the nurse with the figures of that moment, and approved by somebody else who signs', async () => {
    await take({ step: 'open' });
    const submitted = await take({ step: 'submit' });
    expect(submitted.standing).toBe('submitted');
    expect(submitted.next).toEqual([]);
    expect(visitsOf(submitted.submitted)).toBe(3);
    expect(submitted.submitted!.indicators['visits']).toBe(1);
    expect(submitted.submitted!.cut.seq).toBeGreaterThanOrEqual(6);
    await expect(take({ step: 'approve' })).rejects.toThrow('forbidden.action');
    const own = { by: 'user:nurse', rights: rightsOf('nurse', { may: new Set(['sign']) }) };
    await expect(take({ step: 'approve' }, own)).rejects.toThrow('report.own-approval');
  });

  it('is returned with a reason only, and handed in again', async () => {
    await expect(take({ step: 'return', reason: ' ' }, head())).rejects.toThrow('report.reason-missing');
    const returned = await take({ step: 'return', reason: 'Thiếu lượt khám ngày 10' }, head());
    expect(returned).toMatchObject({ standing: 'returned' });
    expect(returned.steps.at(-1)).toMatchObject({ step: 'return', reason: 'Thiếu lượt khám ngày 10', by: 'user:head' });
    await recordVisits(1);
    expect(visitsOf((await take({ step: 'submit' })).submitted)).toBe(4);
  });

  it('is issued with number and signer, and what is recorded late never changes it', async () => {
    await take({ step: 'approve' }, head());
    await expect(take({ step: 'issue' }, head())).rejects.toThrow('report.signer-missing');
    const issued = await take({ step: 'issue', signer: 'Nguyễn Thị Thử', number: '12/BC-TYT', place: 'Tam Đường' }, head());
    const before = JSON.stringify(issued.issues);
    await recordVisits(2);
    const life = await readReportLife(store, reporting, { ...KEY, unit: station.code }, nurse());
    expect(JSON.stringify(life.issues)).toBe(before);
    expect(life.lateDifferences).toContainEqual(expect.objectContaining({ line: 'visits', before: 4, after: 6 }));
  });

  it('is opened again with a reason and becomes a second version beside the first', async () => {
    await expect(take({ step: 'open' })).rejects.toThrow('report.reason-missing');
    await take({ step: 'open', reason: 'Bổ sung 2 lượt khám nhập muộn' });
    await take({ step: 'submit' });
    await take({ step: 'approve' }, head());
    const life = await take({ step: 'issue', signer: 'Nguyễn Thị Thử' }, head());
    expect(life.issues.map(({ version, paper }) => [version, visitsOf(paper)])).toEqual([[1, 4], [2, 6]]);
    expect(life.lateDifferences).toEqual([]);
  });

  it('two who press at the same moment: one step counts, the other is told', async () => {
    const key = { ...KEY, period: '2026-09' };
    const at = new Date((now += 60_000));
    const both = await Promise.allSettled([1, 2].map(() => takeReportStep(store, reporting, { ...key, unit: station.id }, { step: 'open' }, nurse(), at)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is no form to fill in: nobody writes its steps past these rules', async () => {
    const draft = { id: newId(), form: 'report-step', formVersion: 1, subjectType: 'report-issue', subjectId: newId(), unit: station.id, at: TODAY, by: 'user:nurse', enteredAt: new Date(now).toISOString(), data: { report: 'monthly-station', of: station.id, period: '2026-10', step: 'issue' } };
    await expect(appendAs(store, rightsOf('nurse'), [draft])).rejects.toThrow('forbidden.action');
  });

  it('stands the same after the registers are made again', async () => {
    const before = await readReportBoard(store, { ...KEY, unit: commune.code }, TODAY);
    await rebuildRegisters(store.site);
    expect(await readReportBoard(store, { ...KEY, unit: commune.code }, TODAY)).toEqual(before);
  });
});

describe('the board of a month', () => {
  it('shows who handed in when, and who is late by how many days', async () => {
    const rows = (await readReportBoard(store, { ...KEY, unit: '12' }, '2026-11-16')).rows;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0]).toMatchObject({ standing: 'none', late: true, daysLate: 10, submitted: null });
    expect(rows.at(-1)).toMatchObject({ unit: { id: station.id }, standing: 'issued', late: false, daysLate: 0, submitted: '2026-11-05' });
  });

  it('nobody is late before the day is over', async () => {
    const board = await readReportBoard(store, { ...KEY, unit: '12' }, '2026-11-06');
    expect(board.due).toBe('2026-11-06');
    expect(board.rows.filter((row) => row.late)).toEqual([]);
  });

  it('asks for a layout that exists and a period it is made for', async () => {
    await expect(readReportBoard(store, { ...KEY, report: 'nothing', unit: '12' }, TODAY)).rejects.toThrow('report.unknown');
    await expect(readReportBoard(store, { ...KEY, period: '2026-W10', unit: '12' }, TODAY)).rejects.toThrow('report.period-kind');
    expect(await store.database.rows(sql`select 1 as one from report_step where report = 'nothing'`)).toEqual([]);
  });
});
