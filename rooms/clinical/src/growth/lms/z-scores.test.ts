import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeZScore, measureAtZ } from './z-scores.ts';

/** Four decimals, as the tables have. */
const decimals = (least: number, most: number) => fc.integer({ min: least * 10_000, max: most * 10_000 }).map((value) => value / 10_000);
const lms = fc.record({ l: decimals(-2, 2), m: decimals(1, 120), s: decimals(0.03, 0.2) });
const tails = fc.constantFrom('whole', 'restricted');

describe('the LMS method', () => {
  it('gives the median a score of nothing', () => {
    fc.assert(
      fc.property(lms, tails, (each, tail) => {
        expect(computeZScore(each.m, each, tail)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('finds the score again that a measure was made for', () => {
    fc.assert(
      fc.property(lms, fc.double({ min: -3, max: 3, noNaN: true }), tails, (each, z, tail) => {
        fc.pre(1 + each.l * each.s * z > 0.2);
        expect(computeZScore(measureAtZ(z, each, tail), each, tail)).toBeCloseTo(z, 6);
      }),
    );
  });

  it('rises with the measure, through the joints at three deviations too', () => {
    const each = { l: -0.3521, m: 12.2, s: 0.09 };
    const scores = Array.from({ length: 400 }, (_, step) => computeZScore(4 + step / 10, each, 'restricted'));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  });

  it('counts in the tails by the distance between two and three deviations', () => {
    const each = { l: -0.3521, m: 12.2, s: 0.09 };
    const [two, three] = [measureAtZ(2, each, 'restricted'), measureAtZ(3, each, 'restricted')];
    expect(computeZScore(three + 2 * (three - two), each, 'restricted')).toBeCloseTo(5, 9);
    expect(measureAtZ(5, each, 'restricted')).toBeCloseTo(three + 2 * (three - two), 9);
  });

  it('takes logarithms where the power is nothing', () => {
    expect(computeZScore(20 * Math.exp(0.1), { l: 0, m: 20, s: 0.1 }, 'whole')).toBeCloseTo(1, 9);
  });
});
