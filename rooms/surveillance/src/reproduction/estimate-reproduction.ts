import { gammaQuantile } from '../distributions/gamma.ts';

/** Days of the series a number is estimated over, counted from 1, both ends included; from day 2, since the first cases came from elsewhere. */
export interface Window {
  start: number;
  end: number;
}

/** What is believed of the reproduction number before a case is seen. */
export interface Prior {
  mean: number;
  deviation: number;
}

/** Posterior of the reproduction number over one window. */
export interface Reproduction {
  mean: number;
  deviation: number;
  q025: number;
  median: number;
  q975: number;
}

/** For each day the cases of the days before, weighted by the serial interval: how infectious the place is. */
function infectiousness(incidence: readonly number[], serialInterval: readonly number[]): number[] {
  return incidence.map((_, t) => {
    let sum = 0;
    for (let s = 1; s <= t && s < serialInterval.length; s++) sum += serialInterval[s]! * incidence[t - s]!;
    return sum;
  });
}

/**
 * The instantaneous reproduction number of Cori, Ferguson, Fraser and Cauchemez (2013, doi:10.1093/aje/kwt133): a gamma posterior for each window.
 * Undefined for a window that ends before the mean serial interval has passed: nobody infected by the first cases could have been seen.
 *
 * @param incidence cases by day of onset, from 0 @param serialInterval probabilities of 0, 1, 2 … days, the first being 0
 */
export function estimateReproduction(incidence: readonly number[], serialInterval: readonly number[], windows: readonly Window[], prior: Prior): (Reproduction | undefined)[] {
  const pressure = infectiousness(incidence, serialInterval);
  const meanInterval = serialInterval.reduce((sum, probability, day) => sum + probability * day, 0);
  const priorShape = (prior.mean / prior.deviation) ** 2;
  const priorRate = prior.mean / prior.deviation ** 2;
  return windows.map(({ start, end }) => {
    if (end <= meanInterval) return undefined;
    let shape = priorShape;
    let rate = priorRate;
    for (let t = start - 1; t < end; t++) {
      shape += incidence[t]!;
      rate += pressure[t]!;
    }
    return { mean: shape / rate, deviation: Math.sqrt(shape) / rate, q025: gammaQuantile(0.025, shape, rate), median: gammaQuantile(0.5, shape, rate), q975: gammaQuantile(0.975, shape, rate) };
  });
}
