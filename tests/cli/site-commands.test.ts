import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runTuyen } from '../run-tuyen.ts';
import { findPostgres, makeDataDir, removeDataDir } from '../start-site.ts';

const folder = makeDataDir('commands');
/** Spaces and tone marks, as folders of people have them. */
const dataDir = join(folder, 'Sổ trạm y tế');
const tuyen = (...words: string[]): Promise<Ended> => runTuyen([...words, '--data', dataDir]);
const json = async <Answer>(...words: string[]): Promise<Answer> => {
  const { code, out, said } = await tuyen(...words, '--format', 'json');
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  return JSON.parse(out) as Answer;
};

beforeAll(async () => {
  const { code, out, said } = await tuyen('verify');
  expect({ code, out: code === 0 ? '' : out + said }).toEqual({ code: 0, out: '' });
}, 240_000);
afterAll(() => removeDataDir(folder));

describe('commands on a folder they set up themselves', () => {
  it('leaves no server running behind a command', () => {
    expect(findPostgres(dataDir)).toBeUndefined();
  });

  it('lists plans, reports, indicators and forms as JSON and as CSV', async () => {
    for (const [list, count] of [['plan', 5], ['report', 2], ['indicator', 10], ['form', 4]] as const) {
      const rows = await json<{ id: string; title: string }[]>(list, 'list');
      const csv = (await tuyen(list, 'list', '--format', 'csv')).out.trim().split('\n');
      expect(rows.length).toBeGreaterThanOrEqual(count);
      expect(rows.every((row) => typeof row.id === 'string' && typeof row.title === 'string')).toBe(true);
      expect(csv[0]).toMatch(/^id,/);
      expect(csv).toHaveLength(rows.length + 1);
    }
  });

  it('shows a plan with the value, unit, direction, deadline, actual figure and source of each target', async () => {
    const plan = await json<{ targetCount: number; targets: Record<string, unknown>[] }>('plan', 'show', 'tam-duong-2022-2025');
    expect(plan.targets).toHaveLength(plan.targetCount);
    for (const target of plan.targets) expect(target).toMatchObject({ unit: expect.any(String) as string, direction: expect.any(String) as string, deadline: expect.stringMatching(/^\d{4}-/) as string, state: expect.any(String) as string, quote: expect.any(String) as string });
    for (const target of plan.targets) for (const field of ['value', 'actual', 'source']) expect(target).toHaveProperty(field);
  });

  it('gives a report its figures, the year before and the percentage, also as Vietnamese papers write them', async () => {
    const report = await json<{ lines: Record<string, unknown>[] }>('report', 'run', 'half-year-review', '--unit', '22', '--period', '2017-H1');
    expect(report.lines.find((line) => line['id'] === 'visits')).toMatchObject({ title: 'Lượt khám bệnh', value: 913379, formatted: { value: '913.379' } });
    expect(report.lines.find((line) => line['id'] === 'visits-district')).toMatchObject({ percentOfPrevious: 113.54, formatted: { percentOfPrevious: '113,54 %' } });
    const csv = (await tuyen('report', 'run', 'half-year-review', '--unit', '22', '--period', '2017-H1', '--format', 'csv')).out;
    expect(csv).toContain('visits,Lượt khám bệnh,visits,lượt,value,913379,');
  });

  it('refuses what does not exist by a code, in both languages, with 1', async () => {
    for (const [words, code] of [
      [['plan', 'show', 'no-such-plan'], 'plan.unknown'],
      [['report', 'run', 'no-such-report', '--unit', '22', '--period', '2017-H1'], 'report.unknown'],
      [['report', 'run', 'half-year-review', '--unit', '99999', '--period', '2017-H1'], 'unit.unknown-code'],
      [['report', 'run', 'half-year-review', '--unit', '22', '--period', '2017-H3'], 'period.invalid'],
      [['indicator', 'explain', 'no-such', '--unit', '22', '--period', '2017-H1'], 'indicator.unknown'],
      [['form', 'questionnaire', 'no-such'], 'form.unknown-form'],
    ] as const) {
      const ended = await tuyen(...words);
      expect({ words, code: ended.code, out: ended.out }).toEqual({ words, code: 1, out: '' });
      expect(ended.said.split('\n').filter((line) => line.startsWith(`${code}: `))).toHaveLength(2);
    }
  });

  it('brings a file in, changes nothing the second time, and explains the figure down to its clause', async () => {
    const file = join(folder, 'số liệu.csv');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'indicator,unit,period,value\nvisits,03390,2026-09,1234\n');
    const first = await json<{ files: number; records: Record<string, number>; parked: object[] }>('import', file);
    expect(first).toMatchObject({ files: 1, records: { total: 1 }, unchanged: 0, corrected: 0, parked: [] });
    expect(await json('import', file)).toMatchObject({ unchanged: 1, corrected: 0, parked: [] });
    const explained = await json<{ figure: object; rows: object[]; clause: { numerator: string } }>('indicator', 'explain', 'visits', '--unit', '03390', '--period', '2026-09');
    expect(explained).toMatchObject({ figure: { value: 1234, source: 'reported' }, rows: [], counted: 0 });
    expect(explained.clause.numerator).not.toBe('');
  });

  it('simulates, counts what it simulated, rebuilds the registers and finds all in agreement', async () => {
    const words = ['simulate', '--commune', '03390', '--people', '40', '--from', '2026-09-01', '--to', '2026-09-30', '--seed', '7'];
    const truth = await json<{ records: { visit: number }; recorded: number }>(...words);
    const again = await json<{ recorded: number; unchanged: number }>(...words);
    expect(again).toMatchObject({ recorded: 0, unchanged: truth.recorded });
    const explained = await json<{ counted: number; figure: { value: number } }>('indicator', 'explain', 'visits', '--unit', '03390', '--period', '2026-09-01/2026-09-30');
    expect(explained.counted).toBe(explained.figure.value);
    expect(explained.counted).toBeLessThanOrEqual(truth.records.visit);
    expect(explained.counted).toBeGreaterThan(0);
    expect((await json<{ registers: Record<string, number> }>('registers', 'rebuild')).registers['visit']).toBe(truth.records.visit);
    expect(await json('verify')).toMatchObject({ findings: [] });
  }, 240_000);
});
