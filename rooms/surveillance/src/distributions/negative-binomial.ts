import { countQuantile } from './count-quantile.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';
import { normalQuantile } from './normal.ts';

/** P(X ≤ k) for the number of failures before the `size`-th success of probability `success`; `size` may be any positive number. */
export function negativeBinomialCdf(k: number, size: number, success: number): number {
  if (k < 0) return 0;
  return size === 0 ? 1 : incompleteBeta(size, Math.floor(k) + 1, success, 1 - success).lower;
}

/** P(X > k), exact in its far tail. */
export function negativeBinomialUpperTail(k: number, size: number, success: number): number {
  if (k < 0) return 1;
  return size === 0 ? 0 : incompleteBeta(size, Math.floor(k) + 1, success, 1 - success).upper;
}

/** The smallest k with P(X ≤ k) ≥ p. */
export function negativeBinomialQuantile(p: number, size: number, success: number): number {
  if (!(size >= 0 && success > 0 && success <= 1)) return Number.NaN;
  if (size === 0 || success === 1) return 0;
  const mean = (size * (1 - success)) / success;
  const deviation = Math.sqrt(mean / success);
  const skew = (2 - success) / Math.sqrt(size * (1 - success));
  const z = normalQuantile(p);
  return countQuantile(p, (k) => negativeBinomialCdf(k, size, success), mean + deviation * (z + (skew * (z * z - 1)) / 6));
}
