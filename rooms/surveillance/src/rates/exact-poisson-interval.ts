import { gammaQuantile } from '../distributions/gamma.ts';
import type { Interval } from './exact-binomial-interval.ts';

/**
 * Exact interval of the mean of a Poisson count (Garwood 1936, doi:10.1093/biomet/28.3-4.437), by the gamma distribution.
 *
 * @param count whole, from 0 @param confLevel between 0 and 1
 */
export function exactPoissonInterval(count: number, confLevel: number): Interval {
  const tail = (1 - confLevel) / 2;
  return [count === 0 ? 0 : gammaQuantile(tail, count, 1), gammaQuantile(1 - tail, count + 1, 1)];
}
