import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { type Store, appendRecords, findUnits, sql } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Reporting, openReporting } from '../src/index.ts';

const TODAY = '2026-10-31';
let store: Store;
let reporting: Reporting;
let commune: { id: string; key: number };
let station: { id: string; key: number };
let now = Date.parse('2026-10-31T01:00:00Z');

const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));

function draft(form: string, subjectId: string, at: string, data: RecordDraft['data'], more: Partial<RecordDraft> = {}): RecordDraft {
  const subjectType = form === 'total' ? 'figure' : 'person';
  return { id: newId(), form, formVersion: 1, subjectType, subjectId, unit: station.id, at, by: 'test', enteredAt: new Date(now).toISOString(), data, ...more };
}

async function record(...drafts: RecordDraft[]): Promise<void> {
  const refused = (await appendRecords(store.site, drafts)).filter((outcome) => outcome.status !== 'recorded');
  expect(refused).toEqual([]);
}

function person(birthDate: string, sex = 'female'): { id: string; drafts: RecordDraft[] } {
  const id = newId();
  return {
    id,
    drafts: [
      draft('person', id, '2026-01-01', { name: 'Lò Thị Thử', sex, birth_date: birthDate }),
      draft('residence', id, '2026-01-01', { kind: 'permanent', commune: commune.id, from: '2026-01-01', reason_in: 'first-list' }),
    ],
  };
}

const visit = (subjectId: string, at: string, more: RecordDraft['data'] = {}): RecordDraft =>
  draft('visit', subjectId, at, { kind: 'outpatient', insured: true, diagnosis: [{ code: 'J06.9', rank: 'main' }], cost: { total: 50_000, fund: 50_000 }, ...more });

async function figureOf(indicator: string, period: string, code = '03390') {
  return (await reporting.explain(indicator, { code }, period)).figure;
}

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  commune = (await findUnits(store.database, { at: TODAY, code: '03390', type: 'commune' }))[0]!;
  station = (await findUnits(store.database, { at: TODAY, parentKey: commune.key, type: 'station' }))[0]!;
  reporting = openReporting(store, () => TODAY);
});
afterAll(async () => {
  await reporting.close();
  await store.close();
});

describe('a figure', () => {
  it('is «no data» before anything was recorded, never zero', async () => {
    expect(await figureOf('visits', '2026-09')).toMatchObject({ state: 'no-data', value: null });
  });

  it('counts what is recorded, follows corrections and withdrawals, and knows a true zero', async () => {
    const people = Array.from({ length: 12 }, (_, i) => person(`${1950 + i * 5}-04-0${(i % 9) + 1}`));
    await record(...people.flatMap((one) => one.drafts));
    const visits = people.map((one) => visit(one.id, '2026-09-10'));
    await record(...visits);
    expect(await figureOf('visits', '2026-09')).toMatchObject({ state: 'value', value: 12, source: 'records' });
    expect(await figureOf('visits', '2026-10')).toMatchObject({ state: 'value', value: 0 });
    await record(visit(people[0]!.id, '2026-10-02', {}));
    await record({ ...visit(people[1]!.id, '2026-10-03'), replaces: visits[1]!.id, reason: 'Ghi nhầm tháng' });
    await record({ ...draft('visit', people[2]!.id, '2026-09-10', {}), replaces: visits[2]!.id, reason: 'Ghi nhầm người', withdrawn: true });
    expect(await figureOf('visits', '2026-09')).toMatchObject({ value: 10 });
    expect(await figureOf('visits', '2026-10')).toMatchObject({ value: 2 });
    expect(await figureOf('visits', '2026-Q3')).toMatchObject({ value: 10 });
  });

  it('is the same for the province as for the commune when only the commune records', async () => {
    expect(await figureOf('visits', '2026-09', '12')).toMatchObject({ value: 10 });
  });

  it('opens to exactly the rows it counted', async () => {
    const explanation = await reporting.explain('visits', { code: '03390' }, '2026-09', { limit: 1000 });
    expect(explanation.rows).toHaveLength(10);
    expect(explanation.clause.numerator).not.toBe('');
    expect(explanation.clause.sql).toContain('visit');
  });

  it('of people seen at two places follows at once when somebody else is seen, and is kept while nobody is', async () => {
    const before = await figureOf('people-seen', '2026-09');
    expect(await figureOf('people-seen', '2026-09')).toEqual(before);
    const one = person('1990-01-01');
    await record(...one.drafts, visit(one.id, '2026-09-20'), visit(one.id, '2026-09-21'));
    expect((await figureOf('people-seen', '2026-09')).value).toBe(before.value! + 1);
  });

  it('stays identical to a full recomputation over a random history', async () => {
    const people = Array.from({ length: 20 }, (_, i) => person(`${1940 + i * 4}-01-15`, i % 2 ? 'male' : 'female'));
    await record(...people.flatMap((one) => one.drafts));
    const all = reporting.indicators().filter((indicator) => indicator.numerator);
    for (const indicator of all) for (const period of ['2026-08', '2026-Q3', '2026']) await figureOf(indicator.indicator, period);
    const made: RecordDraft[] = [];
    for (let i = 0; i < 120; i++) {
      const one = people[i % people.length]!;
      const day = `2026-0${7 + (i % 3)}-${String(1 + (i % 28)).padStart(2, '0')}`;
      const before = i % 7 === 3 ? made[i - 3] : undefined;
      const next = visit(before?.subjectId ?? one.id, day, { insured: i % 4 !== 0, diagnosis: [{ code: i % 5 ? 'I10' : 'E11.9', rank: 'main' }] });
      made.push(before && before.replaces === undefined ? { ...next, replaces: before.id, reason: 'Sửa' } : next);
      await record(made.at(-1)!);
      if (i % 30 === 0) await reporting.refresh();
    }
    await reporting.refresh();
    const kept = await store.database.rows(sql`select * from cell order by period_key, unit_key, category`);
    expect(kept.length).toBeGreaterThan(50);
    // What units taken together have, where their cells do not add up, is kept too: the same as counted anew.
    const figures = async () => Promise.all(all.map((indicator) => figureOf(indicator.indicator, '2026-Q3')));
    const followed = await figures();
    expect(await store.database.rows(sql`select 1 from kept_total limit 1`)).toHaveLength(1);
    await reporting.recompute();
    expect(await store.database.rows(sql`select 1 from kept_total`)).toEqual([]);
    expect(await figures()).toEqual(followed);
    expect(await store.database.rows(sql`select * from cell order by period_key, unit_key, category`)).toEqual(kept);
  }, 240_000);
});

describe('the half-year review of Quảng Ninh, 2017', () => {
  it('reproduces the published figures from the totals handed in', async () => {
    const [province] = await findUnits(store.database, { at: '2017-06-30', code: '22', type: 'province' });
    const [header, ...lines] = readFileSync(new URL('../../../content/totals/quang-ninh-2017-h1.csv', import.meta.url), 'utf8').trim().split('\n');
    const titles = header!.split(',');
    const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [titles[i]!, cell])));
    await record(
      ...rows.map((row) =>
        draft('total', newId(), '2017-06-30', { indicator: row['indicator']!, of: province!.id, period: row['period']!, value: Number(row['value']), source: 'Sở Y tế', ...(row['category'] ? { category: row['category'] } : {}), ...(row['derived'] === '1' ? { derived: true } : {}) }),
      ),
    );
    const report = await reporting.report('half-year-review', '22', '2017-H1');
    const shown = report.lines.map((line) => [line.figure.value, line.percentOfPrevious]);
    expect(shown).toEqual(expect.arrayContaining([[468_313, 113.54], [445_066, 115.11], [68_260, 119.87], [78_515, 110.4]]));
    expect(report.lines.map((line) => line.figure.value)).toEqual(expect.arrayContaining([913_379, 146_775, 91.72]));
  });
});

describe('the founding plans', () => {
  it('are all measured, every target with a state, and say «no data» where nothing is known', async () => {
    const plans = await reporting.plans();
    expect(plans.map((plan) => plan.id).sort()).toEqual(['buon-ma-thuot-2018', 'ha-long-2018', 'quang-ninh-2017-h2', 'quang-ninh-2019', 'tam-duong-2022-2025']);
    for (const { id } of plans) {
      const plan = await reporting.plan(id);
      expect(plan.lines.length).toBe(plan.targets);
      for (const line of plan.lines) if (line.actual.state !== 'value') expect(line.actual.value).toBeNull();
    }
  });

  it('measure Tam Đường, whose district ended in 2025, by the communes it became', async () => {
    const plan = await reporting.plan('tam-duong-2022-2025', '2026');
    const measured = plan.lines.filter((line) => line.actual.source === 'records');
    expect(measured.length).toBeGreaterThan(0);
    for (const line of measured) expect(line.actual.estimated).toBe(true);
  });
});
