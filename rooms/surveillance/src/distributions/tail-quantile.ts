import type { Tails } from '../special-functions/incomplete-gamma.ts';
import { solveIncreasing } from './solve-increasing.ts';

/**
 * u with P(U ≤ u) = p, given both tails as functions of u: the smaller tail is the one that is solved, on its logarithm.
 * @param start where the search begins; it need not be near.
 */
export function tailQuantile(p: number, tails: (u: number) => Tails, start: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const target = Math.log(p <= 0.5 ? p : 1 - p);
  const f = p <= 0.5 ? (u: number) => Math.log(tails(u).lower) - target : (u: number) => target - Math.log(tails(u).upper);
  return solveIncreasing(f, start);
}
