import { betaQuantile } from '../distributions/beta.ts';

/** Lower and upper end. */
export type Interval = readonly [lower: number, upper: number];

/**
 * Exact interval of a proportion (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404): each tail has half of what the level leaves.
 * One-sided by nature at x = 0 (lower end 0) and x = n (upper end 1), where the other end still leaves only its half.
 *
 * @param x successes, whole, 0 … n @param n trials, whole, at least 1 @param confLevel between 0 and 1
 */
export function exactBinomialInterval(x: number, n: number, confLevel: number): Interval {
  const tail = (1 - confLevel) / 2;
  return [x === 0 ? 0 : betaQuantile(tail, x, n - x + 1), x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x)];
}
