import { countQuantile } from './count-quantile.ts';
import { gammaTails } from './gamma-tails.ts';
import { normalQuantile } from './normal.ts';

/** P(X ≤ k) of the Poisson law. */
export const poissonCdf = (k: number, mean: number): number => (k < 0 ? 0 : gammaTails(Math.floor(k) + 1, mean).upper);

/** P(X > k) of the Poisson law, exact in its far tail. */
export const poissonUpperTail = (k: number, mean: number): number => (k < 0 ? 1 : gammaTails(Math.floor(k) + 1, mean).lower);

/** The smallest k with P(X ≤ k) ≥ p. */
export function poissonQuantile(p: number, mean: number): number {
  if (!(mean >= 0) || mean === Infinity) return Number.NaN;
  if (mean === 0) return 0;
  const z = normalQuantile(p);
  return countQuantile(p, (k) => poissonCdf(k, mean), mean + Math.sqrt(mean) * z + (z * z - 1) / 6);
}
