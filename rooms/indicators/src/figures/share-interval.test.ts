import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Z_95, Z_998, countInterval, funnelLimits, shareInterval } from './share-interval.ts';

describe('the interval of a share', () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857-72, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i among %i is the published one', (counted, size, low, high) => {
    const interval = shareInterval(counted, size);
    expect([interval.low, interval.high].map((end) => Math.round(end * 1e4) / 1e4)).toEqual([low, high]);
  });

  it('holds the share, lies between 0 and 1, and grows narrower with more people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
        const counted = Math.floor(part * size);
        const { low, high } = shareInterval(counted, size);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(counted / size);
        expect(high + 1e-12).toBeGreaterThanOrEqual(counted / size);
        const more = shareInterval(counted * 4, size * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe('the limits of a funnel', () => {
  it('of 99,8 % lie outside those of 95 %, and both close on the target', () => {
    for (const size of [10, 100, 1_000]) {
      const [warning, action] = [funnelLimits(0.95, size, Z_95), funnelLimits(0.95, size, Z_998)];
      expect(action.low).toBeLessThan(warning.low);
      expect(action.high).toBeGreaterThanOrEqual(warning.high);
      expect(action.low).toBeLessThan(0.95);
    }
    expect(funnelLimits(0.95, 1e7, Z_998).low).toBeCloseTo(0.95, 3);
  });
});

describe('the interval of a count of rare events', () => {
  // Exact Poisson limits (Geigy tables): 1 → 0,025–5,572; 10 → 4,795–18,390; 100 → 81,36–121,63.
  it.each([
    [0, 0, 3.69, 0.1],
    [1, 0.025, 5.572, 0.05],
    [10, 4.795, 18.39, 0.02],
    [100, 81.36, 121.63, 0.02],
  ])('of %i is near the exact one', (counted, low, high, near) => {
    const interval = countInterval(counted);
    expect(Math.abs(interval.low - low)).toBeLessThan(near);
    expect(Math.abs(interval.high - high)).toBeLessThan(near * 2);
  });
});
