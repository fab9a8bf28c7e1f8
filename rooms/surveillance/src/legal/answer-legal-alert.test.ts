import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerLegalAlert } from './answer-legal-alert.ts';
import { readEpidemicRules } from './read-epidemic-rules.ts';

const content = parse(readFileSync(new URL('../../../../content/surveillance/epidemic-rules.yaml', import.meta.url), 'utf8')) as unknown;
const rules = readEpidemicRules(content);
const answer = (given: unknown) => answerLegalAlert(given, rules);

/** Counts of one month and one week of the years before 2026, latest first, and of this year. */
function dengue(past: readonly (number | null)[], now: { month?: number; week?: number }, more: object = {}): object {
  const years = past.map((count, i) => ({ year: 2025 - i, count }));
  return {
    disease: 'dengue',
    date: '2026-09-16',
    monthly: [...years.map(({ year, count }) => ({ year, month: 9, count: count === null ? null : count * 4 })), ...(now.month === undefined ? [] : [{ year: 2026, month: 9, count: now.month }])],
    weekly: [...years.map(({ year, count }) => ({ year, week: 38, count })), ...(now.week === undefined ? [] : [{ year: 2026, week: 38, count: now.week }])],
    ...more,
  };
}

// Weeks 2, 4, 6, 4, 4: mean 4, sample deviation √2. Months four times that: mean 16, deviation 4√2, bound 16 + 8√2 = 27,3.
const PAST = [2, 4, 6, 4, 4];
const levelOf = (given: unknown) => answer(given).values['level'];
const codesOf = (given: unknown) => answer(given).findings.map(({ code }) => code);

describe('An endemic disease by TT 15/2026', () => {
  it.each([
    ['no more than usual', { month: 16, week: 5 }, 'none'],
    ['a week at the mean and one deviation (5,4)', { month: 20, week: 6 }, 'warning'],
    ['a week far above, the month not yet', { month: 27, week: 20 }, 'warning'],
    ['a month above the mean and two deviations', { month: 28, week: 1 }, 'epidemic'],
    ['nothing at all', { month: 0, week: 0 }, 'none'],
  ])('%s', (_, now, level) => {
    expect(levelOf(dengue(PAST, now))).toBe(level);
  });

  it('shows every figure it judged by', () => {
    const { values, findings } = answer(dengue(PAST, { month: 28, week: 6 }, { id: 'commune-1' }));
    expect(findings).toEqual([]);
    expect(values).toMatchObject({
      id: 'commune-1',
      level: 'epidemic',
      levelName: 'có dịch',
      reason: 'month-above',
      count: 28,
      rule: { rule: 'tt15-2026', instrument: 'TT 15/2026/TT-BYT', confidence: 'high' },
      month: { year: 2026, month: 9, count: 28, mean: 16, years: [{ year: 2025, count: 8 }, { year: 2024, count: 16 }, { year: 2023, count: 24 }, { year: 2022, count: 16 }, { year: 2021, count: 16 }], excluded: [] },
      week: { year: 2026, week: 38, count: 6, mean: 4 },
      message: 'Cộng dồn từ đầu tháng 09/2026 có 28 ca, vượt ngưỡng 27,31 của tháng cùng kỳ các năm trước.',
    });
    expect(values['threshold']).toBeCloseTo(16 + 8 * Math.SQRT2, 12);
    expect((values['week'] as { warningFrom: number }).warningFrom).toBeCloseTo(4 + Math.SQRT2, 12);
    expect((values['unverified'] as string[]).every((text) => text.startsWith('chưa đối chiếu văn bản gốc'))).toBe(true);
  });

  it('leaves years with an epidemic out, says why, and does not replace them', () => {
    const { values } = answer(dengue([2, 40, 6, 4, 4, 9], { month: 20, week: 5 }, { epidemicYears: [2024] }));
    expect(values['month']).toMatchObject({ mean: 16, excluded: [{ year: 2024, reason: 'epidemic-year', message: 'năm có dịch' }] });
    expect((values['month'] as { years: { year: number }[] }).years.map(({ year }) => year)).toEqual([2025, 2023, 2022, 2021]);
  });

  it('takes a year without a report for unknown, never for zero', () => {
    const { values } = answer(dengue([2, null, 6, 4, 4], { month: 20, week: 5 }));
    expect(values['month']).toMatchObject({ mean: 16, excluded: [{ year: 2024, reason: 'not-reported' }] });
  });

  it('says nothing where fewer than three years are left', () => {
    const given = dengue([2, 4], { month: 900, week: 90 });
    expect(answer(given).values).toMatchObject({ level: 'unknown', threshold: null });
    expect(codesOf(given)).toEqual(['legal-alert.baseline-short', 'legal-alert.baseline-short']);
  });

  it('says nothing where this week is not reported and the month is below', () => {
    const given = dengue(PAST, { month: 3 });
    expect(levelOf(given)).toBe('unknown');
    expect(codesOf(given)).toEqual(['legal-alert.period-missing']);
  });

  it('warns a person where past years had no case and one is an epidemic by the letter', () => {
    const given = dengue([0, 0, 0, 0, 0], { month: 1, week: 1 }, { endemic: true });
    expect(answer(given).values).toMatchObject({ level: 'epidemic', threshold: 0 });
    expect(codesOf(given)).toEqual(['legal-alert.bound-of-zero']);
  });

  it('holds week 53 against week 52 of years that have none', () => {
    const weekly = [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, week: 52, count: 2 }));
    const { values } = answer({ disease: 'flu', date: '2026-12-30', monthly: [], weekly: [...weekly, { year: 2026, week: 53, count: 2 }], endemic: true });
    expect(values['week']).toMatchObject({ week: 53, mean: 2, sd: 0, count: 2 });
    expect(values['level']).toBe('warning');
  });
});

describe('The end of an epidemic by TT 15/2026', () => {
  const monthly = (august: number, september: number, july = 10) => [
    ...[2021, 2022, 2023, 2024, 2025].flatMap((year) => [7, 8, 9].map((month) => ({ year, month, count: [10, 14, 18, 14, 14][year - 2021]! }))),
    { year: 2026, month: 7, count: july },
    { year: 2026, month: 8, count: august },
    { year: 2026, month: 9, count: september },
  ];
  const weekly = [2021, 2022, 2023, 2024, 2025].flatMap((year) => [36, 40].map((week) => ({ year, week, count: 3 }))).concat([36, 40].map((week) => ({ year: 2026, week, count: 1 })));
  const onDay = (date: string, months: object[], more: object = {}) => levelOf({ disease: 'dengue', date, monthly: months, weekly, ...more });

  it('does not come with the first of a month, when the count falls back to nothing', () => {
    expect(onDay('2026-09-01', monthly(60, 0))).toBe('epidemic');
    expect(onDay('2026-09-05', monthly(60, 2))).toBe('epidemic');
  });

  it('comes with a whole month back under the bound', () => {
    expect(onDay('2026-09-30', monthly(60, 12))).toBe('ended');
    expect(onDay('2026-09-01', monthly(12, 0, 60))).toBe('ended');
    expect(onDay('2026-09-01', monthly(12, 0))).toBe('none');
  });

  it('of a declared epidemic waits for a whole month after the day it was declared', () => {
    expect(onDay('2026-09-02', monthly(12, 1), { epidemicSince: '2026-09-01' })).toBe('epidemic');
    expect(onDay('2026-09-30', monthly(12, 9), { epidemicSince: '2026-09-01' })).toBe('ended');
    expect(onDay('2026-09-02', monthly(12, 1), { epidemicSince: '2026-08-20' })).toBe('ended');
  });
});

describe('Other diseases by TT 15/2026', () => {
  const measles = (more: object) => ({ disease: 'measles', date: '2026-09-16', endemic: false, monthly: [{ year: 2026, month: 9, count: 9 }], weekly: [{ year: 2026, week: 38, count: 9 }], ...more });
  it.each([
    [{ week: 2, month: 4 }, 'none'],
    [{ week: 3, month: 4 }, 'warning'],
    [{ week: 0, month: 5 }, 'epidemic'],
  ])('that are not at home here: linked cases %j are %s', (linkedCases, level) => {
    expect(levelOf(measles({ linkedCases }))).toBe(level);
  });

  it('without word of links takes all cases as linked, and says so', () => {
    expect(levelOf(measles({}))).toBe('epidemic');
    expect(codesOf(measles({}))).toContain('legal-alert.links-assumed');
  });

  it('never seen in past years are not at home here', () => {
    expect(answer(dengue([0, 0, 0, 0, 0], { month: 2, week: 2 })).values).toMatchObject({ endemic: false, level: 'none' });
  });

  it.each([
    [1, 'warning'],
    [0, 'none'],
  ])('of group A: %i confirmed cases are %s', (confirmedCases, level) => {
    expect(levelOf(measles({ group: 'A', confirmedCases }))).toBe(level);
  });
});

describe('Days before TT 15/2026: QĐ 02/2016', () => {
  const old = (count: number, more: object = {}) => ({ disease: 'dengue', date: '2019-09-16', monthly: [[2016, 10], [2017, 20], [2018, 30], [2019, count]].map(([year, each]) => ({ year, month: 9, count: each })), ...more });
  it.each([
    [20, 'none'],
    [21, 'epidemic'],
  ])('a month of %i against a mean of 20 of three years is %s; weeks are not judged', (count, level) => {
    expect(answer(old(count))).toMatchObject({ values: { level, rule: { rule: 'qd02-2016' }, month: { mean: 20 } }, findings: [] });
  });

  it('judges larger areas by their parts', () => {
    expect(levelOf(old(0, { area: 'district', partsInEpidemic: 1 }))).toBe('none');
    expect(levelOf(old(0, { area: 'province', partsInEpidemic: 2 }))).toBe('epidemic');
    expect(levelOf(old(0, { area: 'district' }))).toBe('unknown');
  });

  it('ends an epidemic after the quiet days of the disease', () => {
    expect(levelOf(old(3, { epidemicSince: '2019-08-01', lastOnset: '2019-09-03' }))).toBe('epidemic');
    expect(levelOf(old(3, { epidemicSince: '2019-08-01', lastOnset: '2019-09-02' }))).toBe('ended');
  });

  it('applies the earliest rule before all of them, and says so; or the rule that is asked for', () => {
    expect(codesOf({ ...old(3), date: '2010-09-16' })).toContain('legal-alert.before-force');
    expect(answer(old(3, { epidemicRule: 'tt15-2026' })).values['rule']).toMatchObject({ rule: 'tt15-2026' });
  });

  it('changes on the day the new circular comes into force', () => {
    const ruleOn = (date: string) => (answer({ ...old(3), date }).values['rule'] as { rule: string }).rule;
    expect([ruleOn('2026-06-30'), ruleOn('2026-07-01')]).toEqual(['qd02-2016', 'tt15-2026']);
  });
});

describe('Cases by their day', () => {
  it('are counted into weeks and months of whole reporting, up to the day and no farther', () => {
    const cases = [{ date: '2026-09-02' }, { date: '2026-09-15', count: 3 }, { date: '2026-09-17' }, { date: '2024-09-20' }];
    const { values, findings } = answer({ disease: 'dengue', date: '2026-09-16', from: '2021-01-01', cases });
    expect(findings).toEqual([]);
    expect(values).toMatchObject({ level: 'epidemic', month: { count: 4, mean: 0.2 }, week: { count: 3, mean: 0.2 } });
  });
});

describe('What cannot be judged', () => {
  it.each([
    [{ disease: 'dengue', monthly: [] }, 'calculation.value-missing'],
    [{ date: '2026-02-30', monthly: [{ year: 2026, month: 2, count: 1 }] }, 'legal-alert.day-unreadable'],
    [{ date: '2026-02-03' }, 'calculation.value-missing'],
    [{ date: '2026-02-03', monthly: [{ year: 2026, month: 13, count: 1 }] }, 'calculation.out-of-range'],
    [{ date: '2026-02-03', monthly: [{ year: 2026, month: 1, count: -1 }] }, 'calculation.not-a-count'],
    [{ date: '2026-02-03', monthly: [{ year: 2026, month: 1, count: 1 }, { year: 2026, month: 1, count: 2 }] }, 'legal-alert.period-twice'],
    [{ date: '2026-02-03', monthly: 'many' }, 'calculation.not-a-list'],
    [{ date: '2026-02-03', monthly: [{ year: 2026, month: 1, count: 1 }], epidemicRule: 'tt99' }, 'legal-alert.choice-unknown'],
    [{ date: '2026-02-03', monthly: [{ year: 2026, month: 1, count: 1 }], group: 'D' }, 'legal-alert.choice-unknown'],
    [{ date: '2026-02-03', cases: [{ date: 'x' }], from: '2021-01-01' }, 'legal-alert.day-unreadable'],
    ['dengue', 'calculation.not-an-object'],
  ])('%j is refused as %s', (given, code) => {
    expect(codesOf(given)).toContain(code);
    expect(answer(given).values).not.toHaveProperty('level');
  });
});

describe('The rules', () => {
  it('name the key that is missing or wrong', () => {
    expect(() => readEpidemicRules([])).toThrow('rule');
    expect(() => readEpidemicRules([{ ...(content as object[])[0], from: '2026-13-01' }])).toThrow('from');
    expect(() => readEpidemicRules([{ ...(content as object[])[0], endemic: {} }])).toThrow('years');
  });
});
