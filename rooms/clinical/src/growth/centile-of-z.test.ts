import { expect, it } from 'vitest';
import { centileOfZ } from './centile-of-z.ts';

it.each([
  [-3, 0.135],
  [-2, 2.275],
  [-1.880_79, 3],
  [0, 50],
  [1.036_43, 85],
  [2, 97.725],
  [6, 100],
])('a score of %s is the centile %s', (z, centile) => {
  expect(centileOfZ(z)).toBeCloseTo(centile, 3);
});
