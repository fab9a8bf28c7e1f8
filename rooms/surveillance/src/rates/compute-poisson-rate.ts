import { normalQuantile } from '../distributions/normal.ts';
import { exactPoissonInterval } from './exact-poisson-interval.ts';

/** Cases per unit of person-time, with two intervals. */
export interface PoissonRate {
  rate: number;
  exactLower: number;
  exactUpper: number;
  byarLower: number;
  byarUpper: number;
}

/**
 * A rate with the exact interval and Byar's approximation (Rothman and Boice 1979; Rothman, Epidemiology: an introduction, ch. 7: half a case added).
 * Byar's lower end is the formula's own: a little below 0 at a count of 0. Show the exact interval where people read it.
 *
 * @param count whole, from 0 @param personTime above 0, in any unit: the rate is per that unit @param confLevel between 0 and 1
 */
export function computePoissonRate(count: number, personTime: number, confLevel: number): PoissonRate {
  const [lower, upper] = exactPoissonInterval(count, confLevel);
  const z = normalQuantile((1 + confLevel) / 2);
  const raised = count + 0.5;
  const byar = (sign: number): number => raised * (1 - 1 / (9 * raised) + (sign * z) / (3 * Math.sqrt(raised))) ** 3;
  return { rate: count / personTime, exactLower: lower / personTime, exactUpper: upper / personTime, byarLower: byar(-1) / personTime, byarUpper: byar(1) / personTime };
}
