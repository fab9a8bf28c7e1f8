import { expect, test } from 'vitest';
import { digamma, trigamma } from '../special-functions/digamma.ts';
import { hypergeometricThirds } from '../special-functions/hypergeometric-thirds.ts';
import { poissonFamily } from './count-family.ts';
import { fitLogLinear } from './fit-log-linear.ts';
import { fitNegativeBinomial } from './fit-negative-binomial.ts';
import { seasonalDesign } from './seasonal-design.ts';
import { solveWeighted } from './solve-weighted.ts';

const numbers = (values: readonly number[]): Float64Array => Float64Array.from(values);
const counts = numbers([3, 0, 5, 2, 9, 1, 4, 4, 12, 2, 0, 7, 6, 3, 5, 1, 8, 2, 2, 10]);
const times = Array.from(counts, (_, index) => index + 1);

test('a column that says nothing new gets no coefficient', () => {
  const [one, two] = [numbers([1, 1, 1, 1]), numbers([2, 2, 2, 2])];
  const found = solveWeighted([one, two, numbers([1, 2, 3, 4])], numbers([3, 5, 7, 9]), numbers([1, 1, 1, 1]));
  expect([...found].map((value) => Number(value.toFixed(12)))).toEqual([1, 0, 2]);
});

test('a Poisson regression balances: residuals weigh nothing against any column', () => {
  const columns = seasonalDesign(times, { harmonics: 2, trend: true, period: 12 });
  const { mean, isConverged } = fitLogLinear(columns, counts, poissonFamily);
  expect(isConverged).toBe(true);
  for (const column of columns) expect(column.reduce((sum, value, row) => sum + value * (counts[row]! - mean[row]!), 0)).toBeCloseTo(0, 4);
});

test('a negative binomial regression finds the size that a general optimiser finds', () => {
  const found = fitNegativeBinomial(seasonalDesign(times, { harmonics: 0, trend: true, period: 12 }), counts);
  expect(found.size).toBeCloseTo(2.44818963, 6);
  expect([...found.coefficients].map((value) => Number(value.toFixed(5)))).toEqual([1.19424, 0.02428]);
});

test('ψ, ψ′ and ₂F₁(⅓, ⅔; 5⁄3) agree with tables', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
  expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 13);
  expect(digamma(20.25)).toBeCloseTo(2.98326026397531, 13);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12);
  expect(hypergeometricThirds(0)).toBe(1);
  expect(hypergeometricThirds(-5)).toBeCloseTo(0.7385288769, 9);
  expect(hypergeometricThirds(-10)).toBeCloseTo(0.6484697205, 9);
});
