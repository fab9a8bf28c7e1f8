import { type Chart, NOTHING_TRIED, atLeast, firstAbove, runChart } from './glr-chart.ts';

export interface NegativeBinomialGlrOptions {
  threshold: number;
  /** Dispersion: the variance is mean + alpha mean². */
  alpha: number;
  direction: 1 | -1;
  leastAge: number;
  /** How far back a change is looked for; −1: to the beginning. */
  window: number;
}

const MOST_ROUNDS = 1000;

/** The shift that makes the counts from k to n most likely, by Newton's steps from `start`. */
export function likeliestShift(counts: Float64Array, means: Float64Array, alpha: number, [k, n]: readonly [number, number], start: number): number {
  let before = 0.4;
  let shift = start;
  for (let round = 0; shift > -18 && Math.abs(shift - before) > 1e-6 && round < MOST_ROUNDS; round += 1) {
    before = shift;
    const factor = Math.exp(before);
    let score = 0;
    let information = 0;
    for (let i = k; i <= n; i += 1) {
      const [count, mean] = [counts[i]!, means[i]!];
      const rest = 1 + alpha * factor * mean;
      score += (count - factor * mean) / rest;
      information += (mean * (alpha * count + 1)) / (rest * rest);
    }
    shift = before + score / (factor * information);
  }
  return shift;
}

function logRatio(counts: Float64Array, means: Float64Array, alpha: number, [k, n]: readonly [number, number], shift: number): number {
  const factor = Math.exp(shift);
  let sum = 0;
  for (let i = k; i <= n; i += 1) sum += shift * counts[i]! + (counts[i]! + 1 / alpha) * Math.log((1 + alpha * means[i]!) / (1 + alpha * means[i]! * factor));
  return sum;
}

/** The points where a change up to n may have begun, first and last. */
export const changePoints = (n: number, { window, leastAge }: Pick<NegativeBinomialGlrOptions, 'window' | 'leastAge'>): [number, number] => [
  window === -1 ? 0 : Math.max(0, n - window),
  n - (leastAge - 1),
];

function statisticAt(counts: Float64Array, means: Float64Array, n: number, options: NegativeBinomialGlrOptions): number {
  const { alpha, direction } = options;
  const [oldest, youngest] = changePoints(n, options);
  let best = NOTHING_TRIED;
  let shift = 0.5;
  for (let k = oldest; k <= youngest; k += 1) {
    shift = direction * atLeast(0, direction * likeliestShift(counts, means, alpha, [k, n], shift));
    const value = logRatio(counts, means, alpha, [k, n], shift);
    if (value > best) best = value;
  }
  return best;
}

/**
 * Generalised likelihood ratio chart for a multiplicative shift of unknown size in the mean of negative binomial counts.
 * M. Höhle, M. Paul (2008), Computational Statistics and Data Analysis 52: 4357-4368.
 */
export const negativeBinomialGlrChart = (options: NegativeBinomialGlrOptions): Chart => ({ counts, means }) =>
  runChart(counts.length, Math.max(0, options.leastAge - 1), (value) => value >= options.threshold, (n) => statisticAt(counts, means, n, options));

/** What stands for «no count up to the limit alarms». */
export const NO_COUNT_ALARMS = 1e99;

/**
 * For each point of a run of the chart: the least count that would alarm there (a point without an alarm), or the least
 * that still does (the point of the alarm). A count of 0 is not moved: `NO_COUNT_ALARMS`, or NaN where it is the alarm.
 */
export function negativeBinomialCases(counts: Float64Array, means: Float64Array, stop: number, limit: number, options: NegativeBinomialGlrOptions): Float64Array {
  const cases = new Float64Array(counts.length);
  for (let n = 0; n < Math.min(counts.length, stop); n += 1) {
    const tried = counts.slice(0, n + 1);
    const isAlarm = (count: number): boolean => {
      tried[n] = count;
      return n >= options.leastAge - 1 && statisticAt(tried, means, n, options) >= options.threshold;
    };
    const count = counts[n]!;
    if (stop === n + 1) {
      // Downwards from the alarm, to 0 at least.
      const steps = count >= 1 && count <= limit ? firstAbove(0, count, (down) => !isAlarm(count - down)) : Number.NaN;
      cases[n] = count - steps + 1;
    } else {
      const up = count >= 1 && count <= limit ? firstAbove(count, limit + 1, isAlarm) : Number.NaN;
      cases[n] = Number.isNaN(up) ? NO_COUNT_ALARMS : up;
    }
  }
  return cases;
}

/** CUSUM of log likelihood ratios for a shift of the known size exp(shift) in the mean of negative binomial counts. */
export const negativeBinomialCusumChart = (threshold: number, shift: number, alpha: number): Chart => ({ counts, means }) => {
  const cases = new Float64Array(counts.length);
  let sum = 0;
  const run = runChart(counts.length, 0, (value) => value > threshold, (n) => {
    const log = Math.log((1 + alpha * means[n]!) / (1 + alpha * means[n]! * Math.exp(shift)));
    cases[n] = -(sum * alpha + log - threshold * alpha) / alpha / (shift + log);
    sum = atLeast(0, sum + shift * counts[n]! + (counts[n]! + 1 / alpha) * log);
    return sum;
  });
  return { ...run, cases };
};
