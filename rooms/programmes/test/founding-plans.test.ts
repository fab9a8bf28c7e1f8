import { describe, expect, test } from 'vitest';
import { indicatorAt, planOf, readContent } from '../src/index.ts';
import type { Plan, PlanTarget } from '../src/index.ts';
import { contentFolder } from './content-folder.ts';

const { package: content, findings } = readContent(contentFolder());

function readPlan(id: string): Plan {
  const plan = planOf(content, id);
  if (!plan) throw new Error(`there is no plan ${id}`);
  return plan;
}

const brief = ({ id, value, valueTo, comparison, deadline }: PlanTarget): string =>
  `${id}: ${comparison} ${value}${valueTo === undefined ? '' : `–${valueTo}`} ${deadline}`;

const withFigure = (plan: Plan): string[] => plan.targets.filter(({ value }) => value !== undefined).map(brief);

test('the content folder has no findings', () => {
  expect(findings).toEqual([]);
});

test('the five founding plans are there, each bound to the unit and code of its time', () => {
  expect(content.plans.map(({ plan, unit, from, to }) => [plan, unit.type, unit.code, from, to])).toEqual([
    ['buon-ma-thuot-2018', 'district', '643', '2018-12-27', '2025-12-31'],
    ['ha-long-2018', 'district', '193', '2018-01-01', '2018-12-31'],
    ['quang-ninh-2017-h2', 'province', '22', '2017-07-01', '2017-12-31'],
    ['quang-ninh-2019', 'province', '22', '2019-01-01', '2019-12-31'],
    ['tam-duong-2022-2025', 'district', '106', '2022-01-01', '2025-12-31'],
  ]);
});

describe('the figures of a plan are those of its text', () => {
  test('Hạ Long 2018', () => {
    expect(withFigure(readPlan('ha-long-2018'))).toEqual(['i-4: >= 100 2018-12-31', 'ii-2b: >= 1 2018-12-31']);
  });

  test('Quảng Ninh, second half of 2017', () => {
    expect(withFigure(readPlan('quang-ninh-2017-h2'))).toEqual(['2e: >= 100 2017-12-31']);
  });

  test('Quảng Ninh 2019', () => {
    const end = '2019-12-31';
    expect(withFigure(readPlan('quang-ninh-2019'))).toEqual([
      `1.1-a: >= 100 ${end}`,
      `1.1-b: >= 100 ${end}`,
      `1.2-a: >= 10 ${end}`,
      `1.2-c: >= 100 ${end}`,
      `1.2-g: >= 100 ${end}`,
      `1.2-l: = 0 ${end}`,
      `2.2-d: >= 50 ${end}`,
      `3.1-c: >= 20 ${end}`,
      `5.1-e: >= 100 ${end}`,
      `5.2-d: >= 4 ${end}`,
      `5.3-c: >= 100 ${end}`,
      `kl-1: >= 4 ${end}`,
      `pl1-f: >= 100 ${end}`,
      `pl2-b: >= 100 ${end}`,
      `pl2-d: >= 100 ${end}`,
      `pl2-f: = 0 ${end}`,
      `pl2-g: = 0 ${end}`,
      `pl4.1-e: >= 100 ${end}`,
      `pl4.1-f: = 0 ${end}`,
      `pl4.1-g: = 0 ${end}`,
      `pl4.3-f: >= 100 ${end}`,
    ]);
  });

  test('Quảng Ninh 2019 names the year it compares with, and no score of that year', () => {
    expect(readPlan('quang-ninh-2019').targets.find(({ id }) => id === '1.2-a')?.baseline).toMatchObject({ date: '2018-12-31' });
    expect(readPlan('quang-ninh-2019').targets.find(({ id }) => id === '1.2-a')?.baseline?.value).toBeUndefined();
  });

  test('Quảng Ninh 2019 has its two days in March', () => {
    const days = readPlan('quang-ninh-2019').targets.filter(({ id }) => id.startsWith('i-')).map(({ deadline }) => deadline);
    expect(days).toEqual(['2019-03-15', '2019-03-31']);
  });

  test('Buôn Ma Thuột to 2020 and 2025', () => {
    const plan = readPlan('buon-ma-thuot-2018');
    expect(withFigure(plan)).toEqual([
      't1a: > 90 2020-12-31',
      't1b: >= 100 2025-12-31',
      't2a: >= 100 2020-12-31',
      't2b: >= 100 2025-12-31',
      't3: >= 90 2025-12-31',
      't4: >= 100 2025-12-31',
      't5: >= 100 2025-12-31',
      't6: >= 100 2020-12-31',
      't7: >= 100 2025-12-31',
      'n8: >= 1 2025-12-31',
    ]);
    const milestones = plan.targets.flatMap(({ id, milestones: points = [] }) => points.map(({ value, comparison, date }) => `${id}: ${comparison} ${value} ${date}`));
    expect(milestones).toEqual(['t3: >= 80 2020-12-31', 't4: >= 100 2020-12-31', 't5: > 90 2020-12-31']);
  });

  test('Tam Đường 2022–2025', () => {
    expect(withFigure(readPlan('tam-duong-2022-2025')).map((line) => line.replace(' 2025-12-31', ''))).toEqual([
      't1a: >= 100',
      't1b: >= 100',
      't1c: >= 100',
      't2: > 30',
      't3a: >= 1.5–2',
      't3b: >= 1.5–2',
      't3c: > 85',
      't3d: >= 75',
      't4a: >= 100',
      't4b: >= 100',
      't5a: > 90',
      't5b: >= 15',
      't6: >= 100',
      't7a: >= 100',
      't7b: >= 70',
      't8: <= -0.5',
      't9a: < 15',
      't9b: <= 21.3',
      't10: >= 100',
      't11: >= 80',
      't12: >= 95.2',
      't13: < 0.38',
      '3.7a: = 1',
      '3.7b: >= 70',
      '3.4a: = 0',
    ]);
  });
});

test('what a target’s number says stands in the words it quotes', () => {
  // Written in words in the text, or counted from a rhythm: «hàng quý», «không có», «hàng năm», «thứ 4 hàng tuần».
  const inWords = new Set(['specialist-clinics-per-week', 'reform-reports-sent', 'key-task-reports-sent']);
  for (const { plan, targets } of content.plans) {
    for (const { id, value, quote, indicator } of targets) {
      if (value === undefined || value === 0 || inWords.has(indicator)) continue;
      expect(quote, `${plan} ${id}`).toContain(String(Math.abs(value)).replace('.', ','));
    }
  }
});

test('a task without a figure is kept apart from every other by its category', () => {
  for (const { plan, targets } of content.plans) {
    for (const { id, indicator, category, value } of targets.filter((target) => target.indicator === 'plan-task')) {
      expect([indicator, category, value]).toEqual(['plan-task', `task=${plan}/${id}`, undefined]);
    }
  }
});

test('every target is measured by an indicator in force on its deadline', () => {
  const missing = content.plans.flatMap(({ plan, targets }) => targets.filter(({ indicator, deadline }) => !indicatorAt(content, indicator, deadline)).map(({ id }) => `${plan} ${id}`));
  expect(missing).toEqual([]);
});
