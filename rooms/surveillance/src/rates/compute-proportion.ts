import { normalQuantile } from '../distributions/normal.ts';
import { exactBinomialInterval } from './exact-binomial-interval.ts';

/** A proportion with two intervals; both lie in 0 … 1. */
export interface Proportion {
  proportion: number;
  exactLower: number;
  exactUpper: number;
  wilsonLower: number;
  wilsonUpper: number;
}

/**
 * x of n, with the exact interval and Wilson's score interval (Wilson 1927, doi:10.1080/01621459.1927.10502953), without continuity correction.
 *
 * @param x whole, 0 … n @param n whole, at least 1 @param confLevel between 0 and 1
 */
export function computeProportion(x: number, n: number, confLevel: number): Proportion {
  const [exactLower, exactUpper] = exactBinomialInterval(x, n, confLevel);
  const z = normalQuantile((1 + confLevel) / 2);
  const share = x / n;
  const half = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  const middle = share + z ** 2 / (2 * n);
  const shrink = n / (n + z ** 2);
  return { proportion: share, exactLower, exactUpper, wilsonLower: Math.max(0, shrink * (middle - half)), wilsonUpper: Math.min(1, shrink * (middle + half)) };
}
