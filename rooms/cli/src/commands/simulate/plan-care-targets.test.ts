import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTENT_FOLDER } from '@tuyen/store';
import { planCareTargets } from './plan-care-targets.ts';
import { readProvinceMaterial } from './read-province-material.ts';
import { readReportedCare } from './read-reported-care.ts';

const { material } = readProvinceMaterial(DEFAULT_CONTENT_FOLDER);
const span = { from: '2016-01-01', to: '2017-06-30', people: 1_300_000 };
const countOf = (targets: ReturnType<typeof planCareTargets>, act: string, from: string): number => targets.filter((target) => target.act === act && target.from === from).reduce((sum, target) => sum + target.count, 0);

describe('how much care a simulated province gives', () => {
  const reported = readReportedCare(DEFAULT_CONTENT_FOLDER, '22');

  it('is what Quảng Ninh published for the first half of 2017: 913.379 visits, 146.775 admissions', () => {
    const targets = planCareTargets(material, span, reported, 1);
    expect(countOf(targets, 'visit', '2017-01-01')).toBe(913_379);
    expect(countOf(targets, 'admission', '2017-01-01')).toBe(146_775);
    expect(targets.filter((target) => target.from === '2017-01-01' && target.tier === 'province').map((target) => target.count)).toEqual([445_066, 78_515]);
  });

  it('fills a half-year nobody reported with the mean of those that were', () => {
    expect(countOf(planCareTargets(material, span, reported, 1), 'visit', '2016-07-01')).toBe(Math.round((468_313 + 412_465) / 2) + Math.round((445_066 + 386_644) / 2));
  });

  it('goes with the people, and with the days of a half-year that is cut', () => {
    expect(countOf(planCareTargets(material, span, reported, 0.01), 'visit', '2017-01-01')).toBeCloseTo(9134, -1);
    expect(countOf(planCareTargets(material, { ...span, from: '2017-01-01', to: '2017-01-31' }, reported, 1), 'visit', '2017-01-01')).toBeCloseTo((913_379 * 31) / 181, -1);
  });

  it('goes by rates where nothing was published, stations included', () => {
    const targets = planCareTargets(material, { from: '2024-01-01', to: '2024-12-31', people: 100_000 }, [], 1);
    expect(new Set(targets.map((target) => target.tier))).toEqual(new Set(['commune', 'district', 'province']));
    expect(targets.filter((target) => target.act === 'visit').reduce((sum, target) => sum + target.count, 0)).toBeCloseTo(190_000, -3);
  });
});
