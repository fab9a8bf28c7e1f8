import { describe, expect, test } from 'vitest';
import type { ContentPackage, Indicator, Plan } from '../index.ts';
import { formAt } from './form-at.ts';
import { formsOf, indicatorAt, indicatorsOf, planOf, readContent, reportAt } from '../index.ts';
import { sampleContent } from '../../test/sample-content.ts';

const { package: content } = readContent(sampleContent());

function withVersions(versions: readonly Pick<Indicator, 'version' | 'from' | 'to'>[]): ContentPackage {
  const [programme] = content.programmes;
  const visits = programme?.indicators.find(({ indicator }) => indicator === 'visits');
  if (!programme || !visits) throw new Error('the sample has no visits');
  return { ...content, programmes: [{ ...programme, indicators: versions.map((version) => ({ ...visits, ...version })) }] };
}

describe('the version of a definition', () => {
  const dated = withVersions([
    { version: 2, from: '2020-01-01' },
    { version: 1, from: '2016-01-01', to: '2019-12-31' },
  ]);

  test.each([
    ['2015-12-31', undefined],
    ['2016-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2031-06-30', 2],
  ])('of %s is %s', (date, version) => {
    expect(indicatorAt(dated, 'visits', date)?.version).toBe(version);
  });

  test('of a form is found by day too', () => {
    expect(formAt(content, 'care', '2019-12-31')?.version).toBe(1);
    expect(formAt(content, 'care', '2020-01-01')?.version).toBe(2);
    expect(formAt(content, 'care', '2015-01-01')).toBeUndefined();
  });

  test('of a report is found by day too', () => {
    expect(reportAt(content, 'review', '2017-06-30')?.version).toBe(1);
    expect(reportAt(content, 'review', '2015-06-30')).toBeUndefined();
  });

  test('is nothing for an id nobody wrote', () => {
    expect(indicatorAt(content, 'nothing', '2020-01-01')).toBeUndefined();
    expect(planOf(content, 'nothing')).toBeUndefined();
  });
});

test('all versions stand in order, oldest first', () => {
  expect(formsOf(content).map(({ form, version }) => `${form} ${version}`)).toEqual(['care 1', 'care 2', 'person 1']);
  expect(indicatorsOf(withVersions([{ version: 2, from: '2020-01-01' }, { version: 1, from: '2016-01-01', to: '2019-12-31' }])).map(({ version }) => version)).toEqual([1, 2]);
});

test('of a plan that was adjusted the newest version counts', () => {
  const [plan] = content.plans;
  const adjusted: Plan[] = plan ? [{ ...plan, version: 2 }, plan] : [];
  expect(planOf({ ...content, plans: adjusted }, 'plan-a')?.version).toBe(2);
  expect(planOf({ ...content, plans: adjusted.toReversed() }, 'plan-a')?.version).toBe(2);
});
