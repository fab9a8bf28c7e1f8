import { type Chart, NOTHING_TRIED, atLeast, firstAbove, runChart } from './glr-chart.ts';

export interface PoissonGlrOptions {
  threshold: number;
  /** +1 for a rise, −1 for a fall. */
  direction: 1 | -1;
  /** Points a change is given before it is looked for. */
  leastAge: number;
  /** How far back a change is looked for; 0 or less: to the beginning. */
  window: number;
  withCases: boolean;
}

/** No count is tried beyond this. */
const LARGEST_COUNT = 2 ** 31;

/** The largest likelihood ratio over the points where the change may have begun; sums over the points since then give its likeliest size at once. */
function statisticAt(counts: Float64Array, means: Float64Array, n: number, { direction, leastAge, window }: PoissonGlrOptions): number {
  let best = NOTHING_TRIED;
  let sumOfCounts = 0;
  let sumOfMeans = 0;
  let k = n;
  const oldest = window > 0 ? Math.max(0, n - window) : 0;
  if (window > 0) {
    for (let l = n - leastAge + 1; l <= n; l += 1) {
      sumOfCounts += counts[l]!;
      sumOfMeans += means[l]!;
    }
    k = n - leastAge;
  }
  for (; k >= oldest; k -= 1) {
    sumOfCounts += counts[k]!;
    sumOfMeans += means[k]!;
    const shift = direction * atLeast(0, direction * Math.log(sumOfCounts / sumOfMeans));
    const value = shift * sumOfCounts + (1 - Math.exp(shift)) * sumOfMeans;
    if (value > best) best = value;
  }
  return best;
}

/** The count at point n that brings the statistic to the threshold: the first from 0 up for a rise, the first that no longer does for a fall. */
function casesAt(counts: Float64Array, means: Float64Array, n: number, options: PoissonGlrOptions): number {
  const tried = counts.slice(0, n + 1);
  const isReached = (count: number): boolean => {
    tried[n] = count;
    return !(options.direction * statisticAt(tried, means, n, options) < options.threshold * options.direction);
  };
  return isReached(0) ? 0 : firstAbove(0, LARGEST_COUNT, isReached);
}

/**
 * Generalised likelihood ratio chart for a multiplicative shift of unknown size in the mean of Poisson counts.
 * M. Höhle, M. Paul (2008): Count data regression charts for the monitoring of surveillance time series.
 * Computational Statistics and Data Analysis 52: 4357-4368.
 */
export const poissonGlrChart = (options: PoissonGlrOptions): Chart => ({ counts, means }) => {
  const { threshold, leastAge, window, withCases } = options;
  const cases = new Float64Array(counts.length);
  const run = runChart(counts.length, window > 0 ? leastAge : Math.max(0, leastAge - 1), (value) => value >= threshold, (n) => {
    if (withCases) cases[n] = casesAt(counts, means, n, options);
    return statisticAt(counts, means, n, options);
  });
  return { ...run, cases };
};

/** CUSUM of log likelihood ratios for a shift of the known size exp(shift) in the mean of Poisson counts. */
export const poissonCusumChart = (threshold: number, shift: number): Chart => ({ counts, means }) => {
  const cases = new Float64Array(counts.length);
  let sum = 0;
  const run = runChart(counts.length, 0, (value) => value > threshold, (n) => {
    cases[n] = (threshold - sum + means[n]! * (Math.exp(shift) - 1)) / shift;
    sum = atLeast(0, sum + shift * counts[n]! + (1 - Math.exp(shift)) * means[n]!);
    return sum;
  });
  return { ...run, cases };
};
