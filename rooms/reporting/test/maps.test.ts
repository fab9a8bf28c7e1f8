import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { type Store, appendRecords } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Reporting, openReporting } from '../src/index.ts';

const TODAY = '2026-10-31';
let store: Store;
let reporting: Reporting;
let now = Date.parse('2026-10-31T01:00:00Z');
const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));

/** A resident whose address is written with the units of its own day, and a visit. */
async function record(commune: string, from: string, visitDay?: string): Promise<void> {
  const subjectId = newId();
  const draft = (form: string, at: string, data: RecordDraft['data']): RecordDraft => ({ id: newId(), form, formVersion: 1, subjectType: 'person', subjectId, unit: commune, at, by: 'test', enteredAt: new Date(now).toISOString(), data });
  const drafts = [
    draft('person', from, { name: 'Lò Thị Thử', sex: 'female', birth_date: '1990-01-01' }),
    draft('residence', from, { kind: 'permanent', commune, from, reason_in: 'first-list' }),
    ...(visitDay === undefined ? [] : [draft('visit', visitDay, { kind: 'outpatient', insured: true, diagnosis: [{ code: 'J06.9', rank: 'main' }], cost: { total: 1 } })]),
  ];
  expect((await appendRecords(store.site, drafts)).map((outcome) => outcome.status)).toEqual(drafts.map(() => 'recorded'));
}

/** Bình Lư (03390 since 2025) was made of Thị trấn Tam Đường (03390), Sơn Bình (03412) and Bình Lư (03413). */
const OLD = ['commune-03390', 'commune-03412', 'commune-03413'];
const valueOf = async (indicator: string, id: string, period: string, map?: string) => {
  const { figure } = await reporting.explain(indicator, { id }, period, { map });
  return [figure.value, figure.estimated];
};

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  reporting = openReporting(store, () => TODAY);
  for (const commune of OLD) for (let n = 0; n < 3; n++) await record(commune, '2024-05-05', '2025-03-10');
  await record('commune-03390-2025', '2025-09-01', '2025-09-10');
});
afterAll(async () => {
  await reporting.close();
  await store.close();
});

describe('a figure of a period before the reform', () => {
  it('as then belongs to the units of then', async () => {
    for (const id of OLD) expect(await valueOf('visits', id, '2025-03')).toEqual([3, false]);
    expect(await valueOf('visits', 'district-106', '2025-03')).toEqual([9, false]);
  });

  it('as now belongs to what they became, and is not an estimate where they went over whole', async () => {
    expect(await valueOf('visits', 'commune-03390-2025', '2025-03', TODAY)).toEqual([9, false]);
    expect((await reporting.explain('visits', { code: '03390' }, '2025-03', { map: TODAY })).unit.name).toBe('Xã Bình Lư');
    expect((await reporting.explain('visits', { code: '03390' }, '2025-03')).unit.name).toBe('Thị trấn Tam Đường');
  });

  it('is the same for the province on any map', async () => {
    for (const map of [undefined, '2025-06-30', '2025-07-01', TODAY]) expect(await valueOf('visits', 'province-12', '2025-03', map)).toEqual([9, false]);
  });
});

describe('a figure of a period after the reform', () => {
  it('counts people whose address still names the old commune', async () => {
    expect(await valueOf('population', 'commune-03390-2025', '2026-09')).toEqual([10, false]);
    expect(await valueOf('visits', 'commune-03390-2025', '2025-09')).toEqual([1, false]);
  });

  it('on the old map gives each old commune its part of what was entered since, marked estimated', async () => {
    const [value, estimated] = await valueOf('visits', 'commune-03412', '2025-09', '2025-06-30');
    expect([value, estimated]).toEqual([0, true]);
    const people = await Promise.all(OLD.map((id) => valueOf('population', id, '2026-09', '2025-06-30')));
    expect(people).toEqual([[3, true], [3, true], [3, true]]);
  });

  it('of persons seen at several units counts each once', async () => {
    expect(await valueOf('people-examined', 'commune-03390-2025', '2025-12')).toEqual([100, false]);
  });
});

describe('the population on a day', () => {
  it('is what the indicator counts, on any map, told by sex and age', async () => {
    const told = await reporting.population({ code: '03390' }, '2026-09-30', ['commune', 'sex', 'age-group', 'insured']);
    expect(told).toMatchObject({ total: 10, estimated: false, unit: { name: 'Xã Bình Lư' } });
    expect(told.rows.map((row) => [...row.values.slice(1), row.persons])).toEqual([
      ['female', '35-39', 'false', 10],
    ]);
    expect((await reporting.population({ id: 'commune-03412' }, '2026-09-30', [], '2025-06-30')).total).toBe(3);
    expect((await reporting.population({ code: '03390' }, '2020-01-01', [])).total).toBe(0);
  });
});

describe('a series', () => {
  it('of a merged commune goes on through the merger', async () => {
    const series = await reporting.series('visits', { code: '03390' }, '2025-02', '2025-10', TODAY);
    expect(series.unit.name).toBe('Xã Bình Lư');
    expect(series.points.map(({ period, figure }) => [period, figure.value])).toEqual([
      ['2025-02', null], ['2025-03', 9], ['2025-04', 0], ['2025-05', 0], ['2025-06', 0], ['2025-07', 0], ['2025-08', 0], ['2025-09', 1], ['2025-10', 0],
    ]);
  });

  it.each([['2025-03', '2024-12'], ['2025-03', '2025-Q4'], ['2010-01', '2025-01']])('from %s to %s is refused', async (from, to) => {
    await expect(reporting.series('visits', { code: '03390' }, from, to, TODAY)).rejects.toThrow('period.invalid');
  });

  it('of nine months goes from year to year', async () => {
    const { points } = await reporting.series('visits', { id: 'province-12' }, '2024-9M', '2026-9M');
    expect(points.map(({ period, figure, previous }) => [period, figure.value, previous?.value ?? null])).toEqual([['2024-9M', null, null], ['2025-9M', 10, null], ['2026-9M', 0, 10]]);
  });
});

describe('a change of units applied here', () => {
  const merger = "instrument: NQ thử\nfrom: 2026-10-01\nevents:\n  - kind: merge\n    units: [commune-03390-2025, commune-03424-2025]\n    into: {code: '03390', name: Xã Bình Lư Mới, parents: [{relation: administrative, unit: province-12}]}\n";

  it('carries the series on to the new commune, and taken back leaves the figures as they were', async () => {
    const before = await valueOf('visits', 'commune-03390-2025', '2025-09');
    await reporting.units.apply('nhap.yaml', merger, 'test');
    const series = await reporting.series('visits', { code: '03390' }, '2025-03', '2025-09', TODAY);
    expect(series.unit.name).toBe('Xã Bình Lư Mới');
    expect(series.points.map(({ figure }) => figure.value)).toEqual([9, 0, 0, 0, 0, 0, 1]);
    expect(await valueOf('population', 'commune-03390-2026', '2026-10')).toEqual([10, false]);
    await reporting.units.undo({ text: merger }, 'test');
    expect(await valueOf('visits', 'commune-03390-2025', '2025-09')).toEqual(before);
  });
});
