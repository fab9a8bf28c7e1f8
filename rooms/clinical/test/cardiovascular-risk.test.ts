import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RiskPerson, estimateCardiovascularRisk, riskBand } from '../src/cardiovascular/estimate-cardiovascular-risk.ts';
import type { RiskCharts } from '../src/cardiovascular/risk-charts.ts';

const charts = JSON.parse(readFileSync(new URL('../../../content/cardiovascular/who-2019-south-east-asia.json', import.meta.url), 'utf8')) as RiskCharts;
const man: RiskPerson = { age: 57, sex: 'male', smoker: false, systolic: 130, diabetes: false, totalCholesterol: 4.5, bmi: null, cardiovascularDisease: null };
const risk = (given: Partial<RiskPerson>) => estimateCardiovascularRisk({ ...man, ...given }, charts);

describe('cells of the printed laboratory charts of South-East Asia', () => {
  it.each([
    [{ age: 40, systolic: 119, totalCholesterol: 3.9 }, 1],
    [{ age: 74, systolic: 180, totalCholesterol: 3.9 }, 24],
    [{ age: 74, systolic: 180, totalCholesterol: 7 }, 35],
    [{ age: 62, systolic: 139, totalCholesterol: 5 }, 8],
    [{ age: 55, systolic: 160, totalCholesterol: 6.9 }, 11],
    [{ age: 70, systolic: 100, totalCholesterol: 6, diabetes: true }, 19],
    [{ age: 44.9, systolic: 185, totalCholesterol: 6.2, diabetes: true }, 15],
  ])('%j is %i %%', (given, percent) => {
    expect(risk(given)).toMatchObject({ riskPercent: percent, model: 'laboratory', reason: { code: 'from-chart' } });
  });
});

describe('which chart is read', () => {
  it('is the one without laboratory where cholesterol was not measured', () => {
    expect(risk({ totalCholesterol: null, bmi: 24 }).model).toBe('non-laboratory');
    expect(risk({ totalCholesterol: 4.5, bmi: 24 }).model).toBe('laboratory');
  });

  it('says that it takes diabetes for absent where nobody wrote it, and that body mass tells too little of a diabetic', () => {
    expect(risk({ diabetes: null }).reason.vi).toContain('chưa ghi đái tháo đường, coi là không');
    expect(risk({ diabetes: true, totalCholesterol: null, bmi: 24 }).reason.vi).toContain('nên đo cholesterol');
  });
});

describe('where the charts do not answer', () => {
  it.each([
    [{ age: 39.9 }, 'too-young'],
    [{ age: 75 }, 'too-old'],
    [{ smoker: null }, 'value-missing'],
    [{ totalCholesterol: null }, 'value-missing'],
    [{ systolic: 1300 }, 'value-impossible'],
    [{ totalCholesterol: 190 }, 'value-impossible'],
    [{ cardiovascularDisease: true }, 'established-disease'],
  ])('%j has no risk, and the reason is %s', (given, code) => {
    expect(risk(given)).toMatchObject({ riskPercent: null, band: null, model: null, reason: { code } });
  });
});

describe('the whole of the charts', () => {
  const person = fc.record({
    age: fc.integer({ min: 40, max: 74 }),
    sex: fc.constantFrom('male' as const, 'female' as const),
    smoker: fc.boolean(),
    systolic: fc.integer({ min: 80, max: 240 }),
    diabetes: fc.boolean(),
    totalCholesterol: fc.option(fc.double({ min: 2, max: 10, noNaN: true })),
    bmi: fc.double({ min: 12, max: 60, noNaN: true }),
    cardiovascularDisease: fc.constant(false),
  });

  it('answers everybody it is for', () => {
    fc.assert(
      fc.property(person, (each) => {
        expect(estimateCardiovascularRisk(each, charts).riskPercent).toBeGreaterThan(0);
      }),
    );
  });

  it('never falls with age, pressure, smoking or weight', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 20 }), (each, more) => {
        const before = estimateCardiovascularRisk(each, charts).riskPercent!;
        const worse = [{ age: Math.min(74, each.age + more) }, { systolic: each.systolic + more }, { smoker: true }, { bmi: each.bmi + more }];
        for (const change of worse) expect(estimateCardiovascularRisk({ ...each, ...change }, charts).riskPercent).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

it.each([
  [4, '<5'],
  [5, '5-<10'],
  [19, '10-<20'],
  [29, '20-<30'],
  [30, '>=30'],
] as const)('%i %% lies in the band %s', (percent, band) => {
  expect(riskBand(percent)).toBe(band);
});
