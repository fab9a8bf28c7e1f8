import { normalQuantile } from '../distributions/normal.ts';
import { exactPoissonInterval } from './exact-poisson-interval.ts';

/** Observed against what the rates of a standard population would have brought. */
export interface StandardisedRatio {
  observed: number;
  expected: number;
  /** Standardised incidence (or mortality) ratio. */
  sir: number;
  /** Interval on the log scale; NaN above and 0 below where nothing was observed. */
  lower: number;
  upper: number;
  /** Exact Poisson interval of the observed count over the expected, which holds at 0 too. */
  exactLower: number;
  exactUpper: number;
}

/**
 * Indirect standardisation (Breslow and Day 1987, vol. II, ch. 2). The expected count stands firm, the observed one is Poisson.
 *
 * @param observed cases in all, whole @param expected above 0 @param confLevel between 0 and 1
 */
export function standardiseIndirectly(observed: number, expected: number, confLevel: number): StandardisedRatio {
  const sir = observed / expected;
  const spread = Math.exp(normalQuantile((1 + confLevel) / 2) / Math.sqrt(observed));
  const [exactLower, exactUpper] = exactPoissonInterval(observed, confLevel);
  return { observed, expected, sir, lower: sir / spread, upper: sir * spread, exactLower: exactLower / expected, exactUpper: exactUpper / expected };
}
