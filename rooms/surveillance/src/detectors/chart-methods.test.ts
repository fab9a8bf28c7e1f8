import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountSeries } from './count-series.ts';
import { detectCusum } from './detect-cusum.ts';
import { detectOutbreakP, outbreakStatistic } from './detect-outbreak-p.ts';

const weekly = (counts: readonly number[]): CountSeries => ({ observed: Float64Array.from(counts), frequency: 52, start: [2020, 1] });

test('CUSUM adds up what exceeds the reference value and alarms at the decision interval', () => {
  const found = detectCusum(weekly([4, 8, 8]), { first: 1, last: 3 }, { k: 1, h: 2, m: 4, trans: 'standard', alpha: 0 });
  expect(found.statistic).toEqual([0, 1, 2]);
  expect(found.alarm).toEqual([0, 0, 1]);
  // What would have signalled: 4 + 2 · (3 − what had been added up).
  expect(found.upperbound).toEqual([10, 10, 8]);
});

test.each(['rossi', 'anscombe', 'standard', 'pearsonNegBin', 'anscombeNegBin'] as const)('the scale %s calls the expected count 0 deviations', (trans) => {
  const found = detectCusum(weekly([9, 9, 9]), { first: 1, last: 3 }, { k: 0, h: 2, m: 9, trans, alpha: 0.1 });
  expect(found.statistic.every((sum) => Math.abs(sum) < 1e-12)).toBe(true);
});

test.each(['rossi', 'anscombe', 'pearsonNegBin'] as const)('on the scale %s a count at the bound signals and one below it does not', (trans) => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 200 }), (m, before) => {
      const parameters = { k: 1, h: 3, m, trans, alpha: 0.1 };
      const { upperbound, alarm } = detectCusum(weekly([before, 0]), { first: 1, last: 2 }, parameters);
      const bound = upperbound[1]!;
      if (alarm[0] === 1 || bound < 1) return;
      const judge = (count: number) => detectCusum(weekly([before, count]), { first: 1, last: 2 }, parameters).alarm[1];
      expect(judge(Math.floor(bound - 1e-6))).toBe(0);
      expect(judge(Math.ceil(bound + 1e-6))).toBe(1);
    }),
  );
});

test('the expected count is the mean of what lies before, or a yearly wave fitted to it', () => {
  const wave = Array.from({ length: 104 }, (_, week) => Math.round(20 * Math.exp(0.4 * Math.cos((2 * Math.PI * (week + 1)) / 52))));
  const parameters = { k: 1, h: 2, trans: 'standard', alpha: 0 } as const;
  expect(detectCusum(weekly([2, 4, 6, 9]), { first: 4, last: 4 }, { ...parameters, m: null }).m).toBe(4);
  const seasonal = detectCusum(weekly([...wave, 30, 30]), { first: 105, last: 106 }, { ...parameters, m: 'glm' }).m as number[];
  expect(seasonal[0]).toBeCloseTo(20 * Math.exp(0.4 * Math.cos((2 * Math.PI * 105) / 52)), 0);
});

test('outbreakP: the ratio of «rising» to «constant» by hand', () => {
  expect(outbreakStatistic([1, 1, 1])).toBeCloseTo(1, 12);
  // Mean 4/3, last level 4: 3⁴.
  expect(outbreakStatistic([0, 0, 4])).toBeCloseTo(81, 10);
  // 3 and 1 are pooled to 2; the mean is 3: (2/3)⁴ · (5/3)⁵.
  expect(outbreakStatistic([3, 1, 5])).toBeCloseTo((2 / 3) ** 4 * (5 / 3) ** 5, 12);
});

test('outbreakP: the bound in cases is the least count that alarms', () => {
  const found = detectOutbreakP(weekly([0, 0, 9]), { first: 3, last: 3 }, { k: 100, ret: 'cases', maxUpperboundCases: 1000 });
  expect(found).toEqual({ upperbound: [5], alarm: [1] });
  expect(detectOutbreakP(weekly([0, 0, 4]), { first: 3, last: 3 }, { k: 100, ret: 'cases', maxUpperboundCases: 1000 })).toEqual({ upperbound: [5], alarm: [0] });
  expect(() => detectOutbreakP(weekly([0, Number.NaN, 4]), { first: 3, last: 3 }, { k: 100, ret: 'value', maxUpperboundCases: 1000 })).toThrow('detection.gap-in-series');
});
