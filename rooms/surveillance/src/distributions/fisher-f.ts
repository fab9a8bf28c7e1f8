import type { Tails } from '../special-functions/incomplete-gamma.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';
import { tailQuantile } from './tail-quantile.ts';

function fTails(x: number, d1: number, d2: number): Tails {
  return incompleteBeta(d1 / 2, d2 / 2, 1 / (1 + d2 / (d1 * x)), 1 / (1 + (d1 * x) / d2));
}

/** P(X ≤ x) of Fisher's F law. */
export const fisherFCdf = (x: number, d1: number, d2: number): number => (x <= 0 ? 0 : fTails(x, d1, d2).lower);

/** x with P(X ≤ x) = p of Fisher's F law. */
export function fisherFQuantile(p: number, d1: number, d2: number): number {
  if (!(d1 > 0 && d2 > 0)) return Number.NaN;
  return Math.exp(tailQuantile(p, (u) => fTails(Math.exp(u), d1, d2), 0));
}
