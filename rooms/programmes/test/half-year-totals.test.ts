import { expect, test } from 'vitest';
import { planOf, readContent, reportAt } from '../src/index.ts';
import { contentFolder } from './content-folder.ts';

interface Total {
  indicator: string;
  unit: string;
  unitAt: string;
  period: string;
  category: string;
  value: number;
  derived: string;
  source: string;
}

const { package: content } = readContent(contentFolder());

function totals(): Total[] {
  const file = contentFolder('totals').find(({ path }) => path === 'totals/quang-ninh-2017-h1.csv');
  const [header, ...lines] = (file?.text ?? '').trimEnd().split('\n');
  expect(header).toBe('indicator,unit,unit_at,period,category,value,derived,source');
  return lines.map((line) => {
    const [, indicator = '', unit = '', unitAt = '', period = '', category = '', value = '', derived = '', source = ''] =
      /^([^,]*),([^,]*),([^,]*),([^,]*),([^,]*),([^,]*),([^,]*),"([^"]*)"$/.exec(line) ?? [];
    return { indicator, unit, unitAt, period, category, value: Number(value), derived, source };
  });
}

const all = totals();

function total(indicator: string, period: string, category = ''): number | undefined {
  return all.find((row) => row.indicator === indicator && row.period === period && row.category === category)?.value;
}

test('every total names an indicator, a breakdown of it and a source', () => {
  const indicators = new Map(content.programmes.flatMap((programme) => programme.indicators.map((indicator) => [indicator.indicator, indicator])));
  for (const { indicator, category, source, unit, unitAt, period } of all) {
    const known = indicators.get(indicator);
    expect(known, indicator).toBeDefined();
    const [breakdown = '', code] = category.split('=');
    if (category !== '') expect(known?.breakdowns?.find(({ id }) => id === breakdown)?.categories?.map((one) => one.code)).toContain(code);
    expect(source).not.toBe('');
    expect([unit, unitAt]).toEqual(['22', `${period.slice(0, 4)}-06-30`]);
  }
});

test('what the plan’s text reports of the first half of 2017 is what the totals hold', () => {
  const figures = planOf(content, 'quang-ninh-2017-h2')?.figures ?? [];
  expect(figures).toHaveLength(12);
  for (const { indicator, period, category, value } of figures) expect([indicator, category, total(indicator, period, category)]).toEqual([indicator, category, value]);
  expect(all.filter(({ period }) => period === '2017-H1').every(({ derived }) => derived === '0')).toBe(true);
});

test('the figures of 2016 are derived so that the published percentages come out again, and say so', () => {
  const published = (planOf(content, 'quang-ninh-2017-h2')?.figures ?? []).flatMap(({ indicator, category, percentOfPrevious }) =>
    percentOfPrevious === undefined ? [] : [[indicator, category, percentOfPrevious] as const],
  );
  expect(published.map(([, , percent]) => percent)).toEqual([113.54, 115.11, 119.87, 110.4]);
  for (const [indicator, category, percent] of published) {
    const now = total(indicator, '2017-H1', category) ?? 0;
    const before = total(indicator, '2016-H1', category) ?? 0;
    // Half up on whole numbers: 100 × 100 keeps two decimals without a fraction.
    expect(Math.floor((now * 20_000 + before) / (2 * before)) / 100).toBe(percent);
  }
  const derived = all.filter(({ period }) => period === '2016-H1');
  expect(derived.map(({ derived: flag, source }) => [flag, source.startsWith('Suy ra: ')])).toEqual(derived.map(() => ['1', true]));
});

test.each(['visits', 'admissions'])('the whole of %s is the sum of its tiers, in both years', (indicator) => {
  for (const period of ['2017-H1', '2016-H1']) {
    expect(total(indicator, period)).toBe((total(indicator, period, 'tier=district') ?? 0) + (total(indicator, period, 'tier=province') ?? 0));
  }
});

test('the half-year review has a line for each reported figure, in the order of the text', () => {
  const report = reportAt(content, 'half-year-review', '2017-06-30');
  expect(report?.comparePreviousYear).toBe(true);
  expect(report?.lines.map(({ indicator, category }) => total(indicator, '2017-H1', category))).toEqual([913_379, 468_313, 445_066, 146_775, 68_260, 78_515, 91.72, 13_000, 6_400]);
});
