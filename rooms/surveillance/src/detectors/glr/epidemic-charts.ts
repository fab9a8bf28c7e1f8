import { type Chart, NOTHING_TRIED, runChart } from './glr-chart.ts';
import { changePoints, likeliestShift } from './negative-binomial-charts.ts';

export interface EpidemicOptions {
  threshold: number;
  leastAge: number;
  /** How far back a change is looked for; −1: to the beginning. */
  window: number;
}

const MOST_ROUNDS = 1000;

/** Each point's count before it. */
function shiftedCounts(counts: Float64Array, before: number): Float64Array {
  const shifted = new Float64Array(counts.length);
  shifted.set(counts.subarray(0, Math.max(0, counts.length - 1)), 1);
  if (counts.length > 0) shifted[0] = before;
  return shifted;
}

interface Epidemic {
  counts: Float64Array;
  means: Float64Array;
  previous: Float64Array;
}

/**
 * ln λ that makes the counts from k to n most likely, where each case is followed by λ cases; Newton's steps from `start`.
 * As in the reference program a step that leaves the hill ends there: the statistic is then below the likelihood ratio.
 */
function likeliestGrowth({ counts, means, previous }: Epidemic, k: number, n: number, start: number): number {
  let before = 2;
  let growth = start;
  for (let round = 0; growth > -18 && Math.abs(Math.exp(growth) - Math.exp(before)) > 1e-6 && round < MOST_ROUNDS; round += 1) {
    before = growth;
    const factor = Math.exp(before);
    let slope = 0;
    let bend = 0;
    for (let i = k; i <= n; i += 1) {
      const mean = factor * previous[i]! + means[i]!;
      slope += (counts[i]! * previous[i]!) / mean - previous[i]!;
      bend += (counts[i]! * previous[i]! ** 2) / (mean * mean);
    }
    const score = factor * slope;
    growth = before + score / (-score + factor * factor * bend);
  }
  return growth;
}

function epidemicStatistic(epidemic: Epidemic, n: number, options: EpidemicOptions): number {
  const { counts, means, previous } = epidemic;
  const [oldest, youngest] = changePoints(n, options);
  let best = NOTHING_TRIED;
  let lambda = 0.5;
  for (let k = oldest; k <= youngest; k += 1) {
    lambda = Math.exp(likeliestGrowth(epidemic, k, n, Math.log(lambda)));
    let value = 0;
    for (let i = k; i <= n; i += 1) value += counts[i]! * Math.log((lambda * previous[i]!) / means[i]! + 1) - lambda * previous[i]!;
    if (value > best) best = value;
  }
  return best;
}

/**
 * Generalised likelihood ratio chart for an epidemic part λ · (count before) added to the mean of Poisson counts.
 * L. Held, M. Höhle, M. Hofmann (2005): A statistical framework for the analysis of multivariate infectious disease
 * surveillance counts. Statistical Modelling 5: 187-199; M. Höhle, M. Paul (2008).
 */
export const poissonEpidemicChart = (options: EpidemicOptions): Chart => ({ counts, means, before }) => {
  const epidemic = { counts, means, previous: shiftedCounts(counts, before) };
  return runChart(counts.length, Math.max(0, options.leastAge - 1), (value) => value > options.threshold, (n) => epidemicStatistic(epidemic, n, options));
};

function generalStatistic({ counts, means, previous }: Epidemic, n: number, alpha: number, options: EpidemicOptions): number {
  const [oldest, youngest] = changePoints(n, options);
  let best = NOTHING_TRIED;
  let growth = 0.5;
  for (let k = oldest; k <= youngest; k += 1) {
    growth = likeliestShift(counts, means, alpha, [k, n], growth);
    let value = 0;
    for (let i = k; i <= n; i += 1) {
      const [mean, risen] = [means[i]!, means[i]! + Math.exp(growth) * previous[i]!];
      const rest = Math.log(1 + alpha * mean) - Math.log(1 + alpha * risen);
      value += counts[i]! * (Math.log(risen) - Math.log(mean) + rest) + rest / alpha;
    }
    if (value > best) best = value;
  }
  return best;
}

/**
 * The same for negative binomial counts. As in the reference program the growth is taken from the chart for a
 * multiplicative shift, so that the statistic is a lower bound of the likelihood ratio.
 */
export const negativeBinomialEpidemicChart = (alpha: number, options: EpidemicOptions): Chart => ({ counts, means, before }) => {
  const epidemic = { counts, means, previous: shiftedCounts(counts, before) };
  return runChart(counts.length, Math.max(0, options.leastAge - 1), (value) => value >= options.threshold, (n) => generalStatistic(epidemic, n, alpha, options));
};
