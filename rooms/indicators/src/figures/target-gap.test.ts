import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetGap } from './target-gap.ts';

describe('what is missing for a target', () => {
  it.each([
    ['95.2 % of 6500 children, 5876 so far', { value: 95.2, comparison: '>=' as const }, 'percent', 5876, 6500, 312],
    ['met exactly', { value: 95, comparison: '>=' as const }, 'percent', 95, 100, 0],
    ['above, and exactly on it', { value: 95, comparison: '>' as const }, 'percent', 95, 100, 1],
    ['at most 15 %, 20 of 100', { value: 15, comparison: '<=' as const }, 'percent', 20, 100, 5],
    ['below 15 %, 15 of 100', { value: 15, comparison: '<' as const }, 'percent', 15, 100, 1],
    ['10 in 10,000', { value: 10, comparison: '>=' as const }, 'per-10000', 30, 50_000, 20],
  ])('%s', (_, target, kind, numerator, denominator, gap) => {
    expect(targetGap(target, kind, { numerator, denominator })).toBe(gap);
  });

  it('is not told for a count, nor without a denominator', () => {
    expect(targetGap({ value: 5, comparison: '>=' }, 'count', { numerator: 1, denominator: null })).toBeNull();
    expect(targetGap({ value: 5, comparison: '>=' }, 'percent', { numerator: 0, denominator: 0 })).toBeNull();
    expect(targetGap({ comparison: '>=' }, 'percent', { numerator: 1, denominator: 2 })).toBeNull();
  });

  it('once counted, meets the goal, and one less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (tenths, denominator, counted) => {
        const [value, numerator] = [tenths / 10, Math.min(counted, denominator)];
        const gap = targetGap({ value, comparison: '>=' }, 'percent', { numerator, denominator })!;
        const share = (n: number): number => (n * 1000) / denominator;
        expect(share(numerator + gap) + 1e-9).toBeGreaterThanOrEqual(tenths);
        if (gap > 0) expect(share(numerator + gap - 1)).toBeLessThan(tenths + 1e-9);
      }),
    );
  });
});
