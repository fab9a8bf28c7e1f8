import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from './beta.ts';
import { gammaCdf, gammaQuantile } from './gamma.ts';
import { negativeBinomialCdf, negativeBinomialQuantile } from './negative-binomial.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { poissonCdf, poissonQuantile } from './poisson.ts';
import { studentTCdf, studentTQuantile } from './student-t.ts';

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const size = fc.double({ min: 0.5, max: 5000, noNaN: true });

test('a quantile put into its own law gives the probability back', () => {
  fc.assert(
    fc.property(share, size, size, (p, a, b) => {
      expect(gammaCdf(gammaQuantile(p, a, b), a, b)).toBeCloseTo(p, 10);
      expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      expect(studentTCdf(studentTQuantile(p, a), a)).toBeCloseTo(p, 10);
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
    }),
  );
});

test('a quantile of counts is the first count that reaches the probability', () => {
  fc.assert(
    fc.property(share, size, share, (p, a, success) => {
      const poisson = poissonQuantile(p, a);
      expect(poissonCdf(poisson, a)).toBeGreaterThanOrEqual(p - 1e-12);
      expect(poissonCdf(poisson - 1, a)).toBeLessThan(p + 1e-12);
      const negative = negativeBinomialQuantile(p, a, success);
      expect(negativeBinomialCdf(negative, a, success)).toBeGreaterThanOrEqual(p - 1e-12);
      expect(negativeBinomialCdf(negative - 1, a, success)).toBeLessThan(p + 1e-12);
    }),
  );
});

test('very large counts are answered at once and not far off', () => {
  expect(poissonQuantile(0.5, 1e9)).toBeCloseTo(1e9, -1);
  expect(poissonQuantile(0.975, 1e12)).toBeCloseTo(1e12 + 1.959964e6, -2);
  expect(negativeBinomialQuantile(0.5, 1e9, 0.5)).toBeCloseTo(1e9, -1);
});
