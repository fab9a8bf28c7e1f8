import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MILLION, divideMillionths, equalShares, millionthsOf } from './share.ts';

describe('shares', () => {
  it('of a third each sum to the whole: the first gets the millionth that is left', () => {
    expect(equalShares(3)).toEqual([0.333334, 0.333333, 0.333333]);
    expect(equalShares(1)).toEqual([1]);
  });

  it('sum to exactly what was divided, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), fc.nat({ max: MILLION }), (weights, total) => {
        fc.pre(weights.some((weight) => weight > 1e-3));
        const parts = divideMillionths(weights, total);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      }),
    );
  });

  it('lie within one millionth of their weight', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }), (weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        divideMillionths(weights).forEach((part, index) => {
          expect(Math.abs(part - ((weights[index] ?? 0) / sum) * MILLION)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('of nothing are nothing', () => {
    expect(divideMillionths([0, 0])).toEqual([0, 0]);
    expect(divideMillionths([])).toEqual([]);
    expect(millionthsOf(0.1 + 0.2)).toBe(300_000);
  });
});
