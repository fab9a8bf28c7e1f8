import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordDraft, addDays, makeRecordId, parsePeriod } from '@tuyen/records';
import { type Store, appendRecords, findUnits } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { readEpidemicRules } from '@tuyen/surveillance';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { runAlerts, tableCases } from '../src/index.ts';

const TODAY = '2026-10-31';
let store: Store;
let commune: { id: string; key: number };
let station: { id: string; key: number };
let now = Date.parse('2026-10-31T01:00:00Z');

const newId = (): string => makeRecordId((now += 1000), (count) => randomBytes(count));
const draft = (form: string, subjectId: string, at: string, data: RecordDraft['data']): RecordDraft => ({ id: newId(), form, formVersion: 1, subjectType: 'person', subjectId, unit: station.id, at, by: 'test', enteredAt: new Date(now).toISOString(), data });

function sick(disease: string, onset: string, more: RecordDraft['data'] = {}, subject = newId()): RecordDraft {
  return draft('case', subject, addDays(onset, 1), { disease, classification: 'suspected-clinical', onset, diagnosed: `${addDays(onset, 1)}T08:00:00+07:00`, commune: commune.id, ...more });
}

beforeAll(async () => {
  store = await openTestStore(inject('postgres'));
  commune = (await findUnits(store.database, { at: TODAY, code: '03390', type: 'commune' }))[0]!;
  station = (await findUnits(store.database, { at: TODAY, parentKey: commune.key, type: 'station' }))[0]!;
  // One case of dengue every second week for a year, under both lists; then nine in the last week, one of them reported by two facilities.
  const quiet = Array.from({ length: 26 }, (_, n) => addDays('2026-10-12', -14 * n)).map((onset) => sick(onset > '2026-06-30' ? 'QD97-28' : 'TT54-13', onset));
  const twice = newId();
  const burst = [
    ...Array.from({ length: 7 }, () => sick('QD97-28', '2026-10-27')),
    sick('QD97-28', '2026-10-28', { care: 'died', outcome_date: '2026-10-29' }),
    sick('QD97-28', '2026-10-27', {}, twice),
    sick('QD97-28', '2026-10-28', { classification: 'confirmed-lab' }, twice),
    sick('QD97-28', '2026-10-28', { classification: 'discarded' }),
  ];
  const outcomes = await appendRecords(store.site, [...quiet, ...burst]);
  expect(outcomes.filter(({ status }) => status !== 'recorded')).toEqual([]);
});
afterAll(() => store.close());

describe('the table of a week', () => {
  it('counts a case reported twice once and a discarded one never, and reports zeros for every other disease of the list in force', async () => {
    const rows = await tableCases(store, commune.key, parsePeriod('2026-W44'));
    expect(rows).toHaveLength(81);
    expect(rows.filter(({ cases }) => cases > 0)).toMatchObject([{ unitCode: '03390', disease: 'QD97-28', cases: 9, deaths: 1 }]);
  });

  it('has the list of TT 54 before July 2026, and none before July 2016', async () => {
    const rows = await tableCases(store, commune.key, parsePeriod('2026-06'));
    expect([rows.length, rows.find(({ disease }) => disease === 'TT54-13')?.cases]).toEqual([42, 2]);
    await expect(tableCases(store, commune.key, parsePeriod('2015-W10'))).rejects.toMatchObject({ code: 'surveillance.no-list' });
  });
});

describe('the nightly look', () => {
  const rules = readEpidemicRules(parse(readFileSync(join(import.meta.dirname, '../../../content/surveillance/epidemic-rules.yaml'), 'utf8')));

  it('raises the commune and the disease whose week stands out, and says by which method, bound and series', async () => {
    const alerts = await runAlerts(store, commune.key, TODAY, rules);
    expect(alerts).toMatchObject([{ unitCode: '03390', disease: 'QD97-28', week: '2026-W44', cases: 9 }]);
    const [alert] = alerts;
    const c1 = alert!.detectors.find(({ detector }) => detector === 'EARS C1')!;
    expect(c1.alarm).toBe(true);
    expect(c1.bound!).toBeLessThan(9);
    expect(alert!.series.slice(-3)).toEqual([1, 0, 9]);
    expect(alert!.legal).toMatchObject({ date: TODAY, level: expect.any(String), message: expect.stringMatching(/./) });
  });

  it('is silent about a week like those before it, and about a day before the first case', async () => {
    expect(await runAlerts(store, commune.key, '2026-10-18', rules)).toEqual([]);
    expect(await runAlerts(store, commune.key, '2020-01-01', rules)).toEqual([]);
  });
});
