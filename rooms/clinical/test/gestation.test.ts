import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { addDays } from '@tuyen/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Pregnancy, assessPregnancy } from '../src/gestation/assess-pregnancy.ts';
import { type GestationRules, gestationRulesAt } from '../src/gestation/gestation-rules.ts';
import { type Scan, scanDays } from '../src/gestation/scan-days.ts';

const content = (path: string): string => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const all = parse(content('gestation/rules.yaml')) as GestationRules[];
const rules = gestationRulesAt(all, '2026-11-01')!;
const scan = (given: Partial<Scan>): Scan => ({ date: '2026-05-04', weeks: null, days: null, crownRumpMm: null, headMm: null, femurMm: null, biparietalMm: null, ...given });
const pregnancy: Pregnancy = { sex: 'female', lastPeriod: '2026-03-02', certain: true, cycleDays: null, scans: [], end: null, visits: [] };
const assess = (given: Partial<Pregnancy>, onDate = '2026-11-01') => assessPregnancy({ ...pregnancy, ...given }, onDate, rules);

it('the rules are written as their schema says', () => {
  const check = new Ajv2020({ allErrors: true }).compile(JSON.parse(content('schema/gestation-rules.schema.json')) as object);
  check(all);
  expect(check.errors ?? []).toEqual([]);
});

describe('when a pregnancy began', () => {
  it('is 280 days before the due date, by the last period', () => {
    expect(assess({}).dating).toMatchObject({ basis: 'last-period', start: '2026-03-02', dueDate: '2026-12-07' });
  });

  it('moves with a cycle of 35 days', () => {
    expect(assess({ cycleDays: 35 }).dating?.dueDate).toBe('2026-12-14');
  });

  it.each([
    // Period says 9 weeks 0 days; 7 days are borne from then to 15 weeks 6 days.
    ['a scan that agrees', { weeks: 9, days: 3 }, 'last-period'],
    ['a scan a week apart', { weeks: 10, days: 0 }, 'last-period'],
    ['a scan eight days apart', { weeks: 10, days: 1 }, 'ultrasound'],
    ['a scan eight days younger', { weeks: 7, days: 6 }, 'ultrasound'],
  ] as const)('%s', (_, given, basis) => {
    expect(assess({ scans: [scan(given)] }).dating?.basis).toBe(basis);
  });

  it('bears less before nine weeks and more in the last three months', () => {
    expect(assess({ scans: [scan({ date: '2026-04-27', weeks: 8, days: 6 })] }).dating).toMatchObject({ basis: 'ultrasound', borne: 5 });
    expect(assess({ scans: [scan({ date: '2026-10-01', weeks: 33, days: 0 })] }).dating).toMatchObject({ basis: 'last-period', borne: 21 });
  });

  it('goes by the first scan, not by one that measures growth later', () => {
    const dating = assess({ lastPeriod: null, scans: [scan({ date: '2026-09-01', weeks: 24, days: 0 }), scan({ weeks: 9, days: 0 })] }).dating;
    expect(dating).toMatchObject({ basis: 'ultrasound', start: '2026-03-02', scanDate: '2026-05-04' });
  });

  it('goes by the scan when she is not sure of the period', () => {
    expect(assess({ certain: false, scans: [scan({ weeks: 9, days: 2 })] }).dating?.basis).toBe('ultrasound');
  });

  it('is not guessed from nothing', () => {
    expect(assess({ lastPeriod: null })).toMatchObject({ dating: null, gestation: null, findings: [{ code: 'gestation.start-unknown' }] });
  });
});

describe('what a scan says', () => {
  it.each([
    ['what its report says first', { weeks: 12, days: 3, crownRumpMm: 20 }, 87],
    ['40 mm from crown to rump: 10 weeks 5 days', { crownRumpMm: 40 }, 75],
    ['84 mm from crown to rump: 14 weeks', { crownRumpMm: 84 }, 100],
    ['head 200 mm and femur 38 mm: 22 weeks', { headMm: 200, femurMm: 38 }, 157],
    ['50 mm between the temples: 21 weeks', { biparietalMm: 50 }, 148],
    ['nothing outside where a formula holds', { crownRumpMm: 5 }, null],
    ['nothing of a head without a femur', { headMm: 200 }, null],
  ] as const)('%s', (_, given, days) => {
    expect(scanDays(scan(given))).toBe(days);
  });
});

describe('trimesters', () => {
  it.each([
    ['2026-06-07', 13, 6, 1],
    ['2026-06-08', 14, 0, 2],
    ['2026-09-13', 27, 6, 2],
    ['2026-09-14', 28, 0, 3],
  ])('on %s it is %i weeks %i days: trimester %i', (date, weeks, days, trimester) => {
    expect(assess({}, date).gestation).toMatchObject({ weeks, days, trimester });
  });
});

describe('four visits in three trimesters', () => {
  const four = ['2026-05-04', '2026-07-20', '2026-10-01', '2026-11-01'];

  it('are met with one, one and two', () => {
    expect(assess({ visits: four }).antenatal).toMatchObject({ counts: [1, 1, 2], met: true, missing: [] });
  });

  it('are not met by four visits in the last trimester', () => {
    expect(assess({ visits: ['2026-09-20', '2026-10-01', '2026-10-15', '2026-11-01'] }).antenatal).toMatchObject({ counts: [0, 0, 4], met: false, missing: [{ trimester: 1, lost: true }, { trimester: 2, lost: true }] });
  });

  it('count two visits of one day once', () => {
    expect(assess({ visits: [...four.slice(0, 3), four[2]!] }).antenatal).toMatchObject({ counts: [1, 1, 1], met: false });
  });

  it('say until when the missing ones can still be made', () => {
    expect(assess({ visits: four.slice(0, 2) }).antenatal!.missing).toEqual([{ trimester: 3, count: 2, from: '2026-09-14', to: '2026-12-07', lost: false }]);
  });

  it('do not count what lies outside, and say so', () => {
    const { antenatal, findings } = assess({ visits: ['2026-02-01', ...four, '2026-11-25'], end: '2026-11-20' }, '2026-11-26');
    expect(antenatal?.counts).toEqual([1, 1, 2]);
    expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual(['gestation.before-start visits[0]', 'gestation.visit-after-end visits[5]']);
  });

  it('do not depend on the order in which visits were written', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(four, { minLength: 4 }), (visits) => {
        expect(assess({ visits }).antenatal).toEqual(assess({ visits: four }).antenatal);
      }),
    );
  });
});

describe('after birth', () => {
  it.each([
    ['2026-11-20', 0, 'first-day'],
    ['2026-11-21', 1, 'first-day'],
    ['2026-11-27', 7, 'first-week'],
    ['2027-01-01', 42, 'to-42-days'],
    ['2027-01-02', 43, 'over'],
  ])('on %s it is day %i: %s', (date, days, period) => {
    expect(assess({ end: '2026-11-20' }, date).postnatal).toMatchObject({ days, period });
  });

  it.each([
    [21, 6, 'miscarriage'],
    [22, 0, 'preterm'],
    [36, 6, 'preterm'],
    [37, 0, 'term'],
    [42, 0, 'post-term'],
  ])('at %i weeks %i days the birth is %s', (weeks, days, timing) => {
    const end = addDays('2026-03-02', weeks * 7 + days);
    expect(assess({ end }, addDays(end, 1)).postnatal?.timing).toBe(timing);
  });
});

describe('what cannot be', () => {
  it('a pregnancy of a man, one of 45 weeks, and a day before it began', () => {
    expect(assess({ sex: 'male' }).findings).toMatchObject([{ code: 'gestation.of-a-man' }]);
    expect(assess({}, '2027-01-11').findings).toMatchObject([{ code: 'gestation.too-long', facts: { weeks: 45 } }]);
    expect(assess({}, '2026-03-01').findings).toMatchObject([{ code: 'gestation.before-start', field: 'onDate' }]);
  });
});
