import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import { describe, expect, it } from 'vitest';
import { SAMPLE_SHAPES, sampleIndicator } from '../../test/sample-shapes.ts';
import { isAdditiveOverTime, isAdditiveOverUnits, timeAddition } from './adding-up.ts';

const CASES: [title: string, place: Indicator['place'], count: IndicatorCount, time: string, units: boolean][] = [
  ['visits', 'facility', { register: 'visit', count: 'rows', time: 'during' }, 'sum', true],
  ['visits by residence', 'residence', { register: 'visit', count: 'rows', time: 'during' }, 'sum', true],
  ['costs', 'facility', { register: 'visit', count: 'sum', field: 'cost.total', time: 'during' }, 'sum', true],
  ['people seen: twice in a quarter, at two stations', 'facility', { register: 'visit', count: 'subjects', time: 'during' }, 'recount', false],
  ['people seen by residence: moved between two visits', 'residence', { register: 'visit', count: 'subjects', time: 'during' }, 'recount', false],
  ['people seen in a rolling year', 'residence', { register: 'visit', count: 'subjects', time: 'during', months: 12 }, 'last', false],
  ['deaths: one row a person', 'residence', { register: 'person', count: 'subjects', time: 'during', date: 'death_date' }, 'sum', true],
  ['people living somewhere at the end', 'residence', { register: 'person', count: 'subjects', time: 'at-end' }, 'last', true],
  ['people by their stays, each at one home', 'residence', { register: 'residence', count: 'subjects', time: 'at-end' }, 'last', true],
  ['stays', 'residence', { register: 'residence', count: 'rows', time: 'at-end' }, 'last', true],
  ['average population', 'residence', { register: 'person', count: 'subjects', time: 'at-middle' }, 'recount', true],
  ['visits of those who are sixty at the end', 'facility', { register: 'visit', where: 'ageYears(subject.birth_date, period.to) >= 60', count: 'rows', time: 'during' }, 'recount', true],
  ['arrived before the period', 'residence', { register: 'residence', where: 'from < period.from', count: 'rows', time: 'at-end' }, 'recount', true],
];

describe('what an indicator adds up over', () => {
  it.each(CASES)('%s', (_, place, numerator, time, units) => {
    const indicator = sampleIndicator({ place, numerator });
    expect(timeAddition(indicator, SAMPLE_SHAPES)).toEqual({ numerator: time, denominator: null });
    expect(isAdditiveOverTime(indicator, SAMPLE_SHAPES)).toBe(time === 'sum');
    expect(isAdditiveOverUnits(indicator, SAMPLE_SHAPES)).toBe(units);
  });

  it('is decided by the worse of its two sides', () => {
    const indicator = sampleIndicator({ numerator: { register: 'visit', count: 'rows', time: 'during' }, denominator: { register: 'visit', count: 'subjects', time: 'during' } });
    expect([isAdditiveOverTime(indicator, SAMPLE_SHAPES), isAdditiveOverUnits(indicator, SAMPLE_SHAPES)]).toEqual([false, false]);
  });

  it('a breakdown that looks at the period forbids adding months', () => {
    const breakdowns = [{ id: 'new', title: { vi: 'mới', en: 'new' }, by: 'left >= period.from' }];
    expect(isAdditiveOverTime(sampleIndicator({ numerator: { register: 'visit', count: 'rows', time: 'during' }, breakdowns }), SAMPLE_SHAPES)).toBe(false);
  });

  it('without the registers errs towards counting again', () => {
    const deaths = sampleIndicator({ place: 'residence', numerator: { register: 'person', count: 'subjects', time: 'during', date: 'death_date' } });
    expect([isAdditiveOverTime(deaths), isAdditiveOverUnits(deaths)]).toEqual([false, false]);
    expect(isAdditiveOverUnits(sampleIndicator({ numerator: { register: 'visit', count: 'rows', time: 'during' } }))).toBe(true);
  });
});
