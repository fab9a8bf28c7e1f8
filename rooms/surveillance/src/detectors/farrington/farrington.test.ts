import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poissonFamily } from '../../regression/count-family.ts';
import { fitLogLinear } from '../../regression/fit-log-linear.ts';
import type { CountSeries } from '../count-series.ts';
import { addRow, createBaseline } from './baseline.ts';
import { detectFarrington } from './detect-farrington.ts';
import { detectFarringtonFlexible } from './detect-farrington-flexible.ts';
import { explainFarrington } from './explain-farrington.ts';
import { fitTrend } from './fit-trend.ts';
import { labelSeasons } from './label-seasons.ts';
import { listReferencePoints } from './list-reference-points.ts';
import { createTrendFit } from './trend-fit.ts';

const flexible = {
  b: 3, w: 2, reweight: false, weightsThreshold: 2.58, alpha: 0.05, trend: false, pThresholdTrend: 0.05, limit54: [5, 4],
  powertrans: '2/3', populationOffset: false, noPeriods: 1, pastWeeksNotIncluded: 2, thresholdMethod: 'delta',
} as const;
const weekly = (observed: readonly number[]): CountSeries => ({ observed: Float64Array.from(observed), frequency: 52, start: [2020, 1] });
const steady = (level: number, now: number): CountSeries => weekly([...Array.from({ length: 160 }, () => level), now]);
const now = { first: 161, last: 161 };

test('a past that never varied predicts itself: the bound is Poisson’s on the ⅔ scale', () => {
  const bound = (4 ** (2 / 3) + 1.6448536269514722 * Math.sqrt((4 / 9) * Math.cbrt(4))) ** 1.5;
  const found = detectFarringtonFlexible(steady(4, 9), now, flexible);
  expect(found.expected[0]).toBeCloseTo(4, 8);
  expect(found.phi[0]).toBe(1);
  expect(found.upperbound[0]).toBeCloseTo(bound, 8);
  expect(found.score[0]).toBeCloseTo(5 / (bound - 4), 8);
  expect(found.alarm).toEqual([1]);
  expect(detectFarringtonFlexible(steady(4, 7), now, flexible).alarm).toEqual([0]);
});

test('the bound of 1996 is two-sided: the same alpha gives a higher one', () => {
  const found = detectFarrington(steady(4, 9), now, { ...flexible, reweight: false });
  const tau = 1 + 4 * (1 / (15 * 4));
  expect(found.upperbound[0]).toBeCloseTo((4 ** (2 / 3) + 1.959963984540054 * Math.sqrt((4 / 9) * Math.cbrt(4) * tau)) ** 1.5, 6);
});

test('fewer than five cases in four weeks are scored, but have no bound and no alarm', () => {
  const found = detectFarringtonFlexible(steady(0, 4), now, flexible);
  expect(found.alarm).toEqual([0]);
  expect(found.upperbound).toEqual([Number.NaN]);
  expect(found.score[0]).toBeGreaterThan(1);
});

test('an outbreak of the past raises the bound less when it is weighted down', () => {
  const past = steady(4, 9);
  past.observed[107] = 60;
  const plain = detectFarringtonFlexible(past, now, flexible).upperbound[0]!;
  const weighted = detectFarringtonFlexible(past, now, { ...flexible, reweight: true, weightsThreshold: 1 }).upperbound[0]!;
  expect(weighted).toBeLessThan(plain / 2);
});

test('one week of a thousand million cases is weighted down and does not break the fit', () => {
  const past = steady(4, 9);
  past.observed[107] = 1e9;
  const found = detectFarringtonFlexible(past, now, { ...flexible, reweight: true });
  expect(Number.isFinite(found.upperbound[0])).toBe(true);
  expect(Number.isFinite(found.phi[0])).toBe(true);
});

test('the fit within seasons is the general regression on indicators of the seasons', () => {
  const row = fc.record({ response: fc.integer({ min: 0, max: 40 }), season: fc.integer({ min: 0, max: 2 }), offset: fc.double({ min: -1, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 12, maxLength: 40 }), (rows) => {
      const past = createBaseline(rows.length + 6);
      past.seasons = 3;
      // Every season has cases, so that its level is finite.
      const filled = [...[0, 1, 2].flatMap((season) => [{ response: 3, season, offset: 0 }, { response: 5, season, offset: 0 }]), ...rows];
      for (const [index, each] of filled.entries()) addRow(past, { ...each, time: index, index });
      const fit = createTrendFit(filled.length, 3);
      fitTrend(past, new Float64Array(filled.length).fill(1), true, fit);
      // An offset is a factor of the mean: the general fit is asked whether it would move from there.
      const residual = [...past.response].map((count, at) => count - fit.mean[at]!);
      const columns = [0, 1, 2].map((season) => Float64Array.from(filled, (each) => Number(each.season === season))).concat(Float64Array.from(filled, (_, at) => at));
      for (const column of columns) {
        const scale = column.reduce((sum, value, at) => sum + Math.abs(value) * past.response[at]!, 1);
        expect(Math.abs(column.reduce((sum, value, at) => sum + value * residual[at]!, 0)) / scale).toBeLessThan(1e-3);
      }
      if (!rows.every(({ offset }) => offset === 0)) return;
      const general = fitLogLinear(columns, past.response, poissonFamily);
      expect(fit.slope).toBeCloseTo(general.coefficients[3]!, 8);
    }),
  );
});

test('windows around the reference weeks are the last season, the rest of the year the others, the first ones longer', () => {
  const seasons = new Int32Array(120);
  labelSeasons(seasons, [110, 58, 6], { w: 3, noPeriods: 10 });
  const lengths = Array.from({ length: 10 }, (_, season) => seasons.subarray(9, 61).filter((each) => each === season + 1).length);
  expect(lengths).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 7]);
  expect([...seasons.subarray(2, 9)]).toEqual([10, 10, 10, 10, 10, 10, 10]);
  expect([...seasons.subarray(0, 2)]).toEqual([0, 0]);
  expect([...seasons.subarray(106, 111)]).toEqual([10, 10, 10, 10, 0]);
});

test('reference weeks by the calendar keep their weekday; months keep their place', () => {
  const monday = Date.UTC(2015, 0, 5) / 86_400_000;
  const weeks = Float64Array.from({ length: 300 }, (_, week) => monday + 7 * week);
  // 2020 began the week of Monday 30/12/2019; a year before is Sunday 30/12/2018, nearest Monday 31/12/2018.
  const at = weeks.indexOf(Date.UTC(2019, 11, 30) / 86_400_000) + 1;
  const points = listReferencePoints({ frequency: 52, days: weeks }, at, 2);
  expect(points.map((point) => new Date(weeks[point - 1]! * 86_400_000).toISOString().slice(0, 10))).toEqual(['2019-12-30', '2018-12-31', '2018-01-01']);
  expect(() => listReferencePoints({ frequency: 52, days: weeks }, 40, 2)).toThrow('detection.reference-missing');
  expect(listReferencePoints({ frequency: 12 }, 30, 2)).toEqual([30, 18, 6]);
});

test('an explanation names the weeks, their counts and the prediction', () => {
  const found = explainFarrington(steady(4, 9), 161, flexible);
  expect(found.points).toEqual([3, 4, 5, 6, 7, 55, 56, 57, 58, 59, 107, 108, 109, 110, 111]);
  expect(found.response).toEqual(found.points.map(() => 4));
  expect(found.predFit).toBeCloseTo(4, 8);
});
