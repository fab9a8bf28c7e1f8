import { expect, test } from 'vitest';
import type { CountSeries } from './count-series.ts';
import { detectBayes } from './detect-bayes.ts';
import { detectCdc } from './detect-cdc.ts';
import { detectEars } from './detect-ears.ts';
import { detectRki } from './detect-rki.ts';

const weekly = (counts: readonly number[]): CountSeries => ({ observed: Float64Array.from(counts), frequency: 52, start: [2020, 1] });
const last = (counts: readonly number[]) => ({ first: counts.length, last: counts.length });
const ears = { baseline: 7, minSigma: 0, alpha: 0.001 } as const;
/** Mean 2, standard deviation √(4/6). */
const quiet = [1, 2, 3, 2, 1, 2, 3];
const Z = 3.090232306167813;

test('C1 holds a count against the seven weeks before it', () => {
  const counts = [...quiet, 5];
  const found = detectEars(weekly(counts), last(counts), { ...ears, method: 'C1' });
  expect(found.baselineMean).toEqual([2]);
  expect(found.upperbound[0]).toBeCloseTo(2 + Z * Math.sqrt(4 / 6), 12);
  expect(found.alarm).toEqual([1]);
});

test('C2 leaves the last two weeks out, so that an outbreak that grows slowly is not hidden by itself', () => {
  const counts = [...quiet, 4, 4, 5];
  expect(detectEars(weekly(counts), last(counts), { ...ears, method: 'C1' }).alarm).toEqual([0]);
  const found = detectEars(weekly(counts), last(counts), { ...ears, method: 'C2' });
  expect(found.upperbound[0]).toBeCloseTo(2 + Z * Math.sqrt(4 / 6), 12);
  expect(found.alarm).toEqual([1]);
});

test('C3 remembers what the last two weeks exceeded', () => {
  // Baselines of the last three points: 7 × (1, 3 …) with the same mean 2 and the same deviation.
  const counts = [2, 2, 1, 2, 3, 2, 1, 2, 3, 4, 4, 4];
  const sigma = (at: number): [number, number] => {
    const window = counts.slice(at - 9, at - 2);
    const mean = window.reduce((sum, count) => sum + count) / 7;
    return [mean, Math.sqrt(window.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 6)];
  };
  const excess = (at: number): number => Math.max(0, (counts[at]! - sigma(at)[0]) / sigma(at)[1] - 1);
  const found = detectEars(weekly(counts), last(counts), { ...ears, alpha: 0.025, method: 'C3' });
  expect(found.upperbound[0]).toBeCloseTo(4 + sigma(11)[1] * (1.959963984540054 - excess(9) - excess(10)), 12);
  expect(found.alarm).toEqual([1]);
});

test('weeks that do not vary at all alarm at the first case more, unless a least deviation is set', () => {
  const counts = [0, 0, 0, 0, 0, 0, 0, 1];
  expect(detectEars(weekly(counts), last(counts), { ...ears, method: 'C1' }).alarm).toEqual([1]);
  expect(detectEars(weekly(counts), last(counts), { ...ears, minSigma: 1, method: 'C1' }).alarm).toEqual([0]);
});

test('a gap in the baseline leaves the week unjudged; a series that is too short is refused', () => {
  const counts = [1, 2, Number.NaN, 2, 1, 2, 3, 9];
  expect(detectEars(weekly(counts), last(counts), { ...ears, method: 'C1' }).alarm).toEqual([Number.NaN]);
  expect(() => detectEars(weekly(quiet), last(quiet), { ...ears, method: 'C1' })).toThrow('detection.series-too-short');
});

test('Bayes: after six weeks without a case one case is nothing, two are an alarm', () => {
  // Negative binomial of size ½ and success 6/7: P(0) = 0.926, P(≤ 1) = 0.992.
  for (const [count, alarm] of [[1, 0], [2, 1]] as const) {
    const counts = [0, 0, 0, 0, 0, 0, count];
    expect(detectBayes(weekly(counts), last(counts), { b: 0, w: 6, actY: true, alpha: 0.05 })).toEqual({ upperbound: [1], alarm: [alarm] });
  }
});

test('Bayes leaves gaps among the weeks it compares with out', () => {
  const counts = [0, Number.NaN, 0, 0, 0, 0, 0, 2];
  expect(detectBayes(weekly(counts), last(counts), { b: 0, w: 7, actY: true, alpha: 0.05 })).toEqual({ upperbound: [1], alarm: [1] });
});

test('RKI takes the Poisson interval for few cases and two deviations for many', () => {
  const few = [1, 2, 1, 2, 1, 2, 6];
  expect(detectRki(weekly(few), last(few), { b: 0, w: 6, actY: true })).toEqual({ upperbound: [5.323], alarm: [1] });
  const many = [28, 32, 28, 32, 28, 32, 34];
  const found = detectRki(weekly(many), last(many), { b: 0, w: 6, actY: true });
  expect(found.upperbound[0]).toBeCloseTo(30 + 2 * Math.sqrt(24 / 5), 12);
  expect(found.alarm).toEqual([0]);
});

test('CDC judges four weeks together against the months around them in past years', () => {
  const year = Array.from({ length: 52 }, () => 1);
  const counts = [...year, ...year, ...year, 1, 1, 1, 1, 1, 1, 2];
  const found = detectCdc(weekly(counts), last(counts), { b: 2, m: 1, alpha: 0.025 });
  expect(found).toEqual({ upperbound: [4], alarm: [1] });
  expect(() => detectCdc({ ...weekly(counts), frequency: 12 }, last(counts), { b: 2, m: 1, alpha: 0.025 })).toThrow('detection.frequency-unsuitable');
});
