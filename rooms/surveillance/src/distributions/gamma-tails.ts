import { type Tails, incompleteGamma } from '../special-functions/incomplete-gamma.ts';
import { normalCdf } from './normal.ts';

/** Above this shape the cube root is better than 1e-10, and the series would be long. */
const WIDE = 1e10;

/** Both tails of the gamma law of rate 1; very large shapes by the cube root (Wilson and Hilferty 1931). */
export function gammaTails(shape: number, x: number): Tails {
  if (!(shape > WIDE)) return incompleteGamma(shape, x);
  const z = 3 * Math.sqrt(shape) * (Math.cbrt(x / shape) - 1 + 1 / (9 * shape));
  return { lower: normalCdf(z), upper: normalCdf(-z) };
}
