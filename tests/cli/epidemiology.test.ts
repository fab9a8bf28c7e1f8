import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';

const reference = (name: string): string => fileURLToPath(new URL(`../../rooms/surveillance/test/epidemiology/${name}.json`, import.meta.url));
type Case = Record<string, unknown>;

describe('Epidemiological calculations as commands', () => {
  it('answer a document in its own shape: its lists of cases as lists', async () => {
    const { code, out, said } = await runTuyen(['epi', 'rates', reference('rates-and-standardisation')]);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const answered = JSON.parse(out) as Record<string, Case[]>;
    expect(Object.fromEntries(Object.entries(answered).map(([name, cases]) => [name, cases.length]))).toEqual({ proportions: 40, poissonRates: 40, twoByTwo: 20 });
  });

  it.each([
    ['standardise', 'rates-and-standardisation', 'ageStandardisation'],
    ['diagnostic', 'diagnostic-tests', 'tests'],
    ['rt', 'rt-param-flu2009-w7', 'meanR'],
    ['space-time', 'stcd', 'R'],
  ])('epi %s reads %s from standard input', async (topic, file, key) => {
    const { code, out } = await runTuyen(['epi', topic], { input: readFileSync(reference(file)) });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Record<string, unknown[]>)[key]!.length).toBeGreaterThan(5);
  });

  it('answer one case a line, a wrong one with coded findings in its place, and go on', async () => {
    const input = '\uFEFF{"id":"a","x":3,"n":40}\r\n{"id":"b","x":5,"n":3}\n\nno json\n{"id":"c","count":2,"personTime":100}';
    const { code, out, said } = await runTuyen(['epi', 'rates'], { input });
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as Case);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { id: 'a', proportion: 0.075 },
      { id: 'b', findings: [{ code: 'calculation.above-total', field: 'x' }] },
      { line: 4, findings: [{ code: 'calculation.not-json' }] },
      { id: 'c', rate: 0.02 },
    ]);
    expect(said).toContain('2/4');
  });

  it('take the weights of the WHO standard population by the names of the age groups', async () => {
    const { out } = await runTuyen(['epi', 'standardise'], { input: '{"ageGroups":["0-4","85+"],"count":[2,3],"population":[900,100]}' });
    expect(JSON.parse(out)).toMatchObject({ standardWeights: [8.86, 0.63] });
  });

  it('judge counts by the legal rule of the day', async () => {
    const monthly = [2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({ year, month: 9, count: year === 2026 ? 30 : 4 }));
    const given = [{ disease: 'dengue', date: '2026-09-16', monthly }, { disease: 'dengue', date: '16/09/2026', monthly }];
    const { code, out } = await runTuyen(['legal-alert'], { input: JSON.stringify(given, null, 2) });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ level: 'epidemic', threshold: 4, rule: { rule: 'tt15-2026' } }, { findings: [{ code: 'legal-alert.day-unreadable' }] }]);
  });

  it('say what file is missing', async () => {
    const { code, out, said } = await runTuyen(['epi', 'rt', 'nowhere.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('file.not-found');
  });
});
