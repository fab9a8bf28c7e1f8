import { incompleteBeta } from '../special-functions/incomplete-beta.ts';
import { tailQuantile } from './tail-quantile.ts';

/** P(X ≤ x) of the beta law. */
export const betaCdf = (x: number, a: number, b: number): number => incompleteBeta(a, b, x, 1 - x).lower;

/** x with P(X ≤ x) = p of the beta law; solved on the log odds, so that values beside 0 and 1 keep their digits. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) return Number.NaN;
  const odds = Math.exp(tailQuantile(p, (u) => incompleteBeta(a, b, 1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))), Math.log(a / b)));
  return odds === Infinity ? 1 : odds / (1 + odds);
}
