import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from './fisher-exact.ts';

const cell = fc.integer({ min: 0, max: 40 });

describe("Fisher's exact test", () => {
  it.each([
    // The lady who tastes tea: 34 of 70 tables.
    [3, 1, 1, 3, 34 / 70],
    // Men and women who study: a textbook case.
    [1, 9, 11, 3, 0.002_759_456],
    [0, 0, 4, 5, 1],
    [5, 5, 5, 5, 1],
  ])('of %i, %i, %i, %i gives %d', (a, b, c, d, p) => {
    expect(fisherExact([[a, b], [c, d]])).toBeCloseTo(p, 8);
  });

  it('does not care which way the table is turned', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const p = fisherExact([[a, b], [c, d]]);
        expect(p).toBeGreaterThan(0);
        for (const turned of [[[a, c], [b, d]], [[c, d], [a, b]], [[b, a], [d, c]]] as const) expect(fisherExact(turned)).toBeCloseTo(p, 10);
      }),
      { numRuns: 100 },
    );
  });

  it('of large tables neither overflows nor takes long', () => {
    expect(fisherExact([[100_000, 0], [0, 100_000]])).toBe(0);
    expect(fisherExact([[500_000, 500_100], [500_100, 500_000]])).toBeCloseTo(0.888, 2);
    expect(fisherExact([[10_000_000, 10_000_000], [10_000_000, 10_000_000]])).toBeNaN();
  });
});
