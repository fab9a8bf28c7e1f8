import { gammaTails } from './gamma-tails.ts';
import { logGamma } from '../special-functions/log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { tailQuantile } from './tail-quantile.ts';

/** P(X ≤ x) of the gamma law of a shape and a rate (mean shape / rate). */
export const gammaCdf = (x: number, shape: number, rate: number): number => gammaTails(shape, x * rate).lower;

/** x with P(X ≤ x) = p of the gamma law of a shape and a rate. Zero for shape 0, where all the mass is. */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  if (shape === 0) return 0;
  if (!(shape > 0 && rate > 0)) return Number.NaN;
  // Near the root from either side: Wilson and Hilferty for the bulk, the leading power for the left edge.
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  const start = cube > 0.3 ? Math.log(shape) + 3 * Math.log(cube) : (Math.log(p) + logGamma(shape + 1)) / shape;
  return Math.exp(tailQuantile(p, (u) => gammaTails(shape, Math.exp(u)), Number.isFinite(start) ? start : Math.log(shape))) / rate;
}
