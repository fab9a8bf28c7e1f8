import { Refusal } from '@tuyen/records';
import type { CountSeries, Detection, TimeRange } from '../count-series.ts';
import { negativeBinomialEpidemicChart, poissonEpidemicChart } from './epidemic-charts.ts';
import type { Chart, ChartInput, ChartRun } from './glr-chart.ts';
import { type InControlModel, estimateInControl } from './estimate-in-control.ts';
import { negativeBinomialCases, negativeBinomialCusumChart, negativeBinomialGlrChart } from './negative-binomial-charts.ts';
import { poissonCusumChart, poissonGlrChart } from './poisson-charts.ts';

export interface GlrParameters {
  /** Threshold of the statistic. */
  threshold: number;
  /** Expected counts without an outbreak: one for all, one a point, or how to estimate them. */
  mu0: number | readonly number[] | InControlModel;
  /** Dispersion: 0 for Poisson counts, null to estimate it along with the mean. */
  alpha: number | null;
  /** Points a change is given before it is looked for. */
  leastAge: number;
  /** How far back a change is looked for; −1: to the beginning. */
  window: number;
  /** A multiplicative shift of the mean, or an epidemic part that feeds on the count before. */
  change: 'intercept' | 'epi';
  /** Logarithm of a shift of known size; null: unknown. */
  theta: number | null;
  direction: 'inc' | 'dec';
  /** Whether the bound is the statistic or the count that would alarm. */
  ret: 'value' | 'cases';
  /** The largest count that is tried for that. */
  xMax: number;
}

export interface GlrDetection extends Detection {
  mu0: number[];
  alpha: number;
}

const isModel = (mu0: GlrParameters['mu0']): mu0 is InControlModel => typeof mu0 === 'object' && !Array.isArray(mu0);

function chartOf({ threshold, leastAge, window, change, theta, direction, ret, xMax }: GlrParameters, alpha: number): Chart {
  if (change === 'epi') {
    const options = { threshold, leastAge, window };
    return alpha === 0 ? poissonEpidemicChart(options) : negativeBinomialEpidemicChart(alpha, options);
  }
  if (theta !== null) return alpha === 0 ? poissonCusumChart(threshold, theta) : negativeBinomialCusumChart(threshold, theta, alpha);
  const options = { threshold, leastAge, window, direction: direction === 'inc' ? 1 : -1, alpha, withCases: ret === 'cases' } as const;
  if (alpha === 0) return poissonGlrChart(options);
  const chart = negativeBinomialGlrChart(options);
  if (ret === 'value') return chart;
  return (input) => {
    const run = chart(input);
    return { ...run, cases: negativeBinomialCases(input.counts, input.means, run.stop, xMax, options) };
  };
}

function startOf(series: CountSeries, range: TimeRange, { mu0, alpha }: GlrParameters): { means: Float64Array; alpha: number } {
  if (isModel(mu0)) return estimateInControl(series, range, mu0, alpha);
  const length = range.last - range.first + 1;
  return { means: typeof mu0 === 'number' ? new Float64Array(length).fill(mu0) : Float64Array.from(mu0), alpha: alpha ?? 0 };
}

function refuseGaps({ observed }: CountSeries, { first, last }: TimeRange): void {
  const gap = observed.subarray(first - 1, last).findIndex(Number.isNaN);
  if (gap >= 0) throw new Refusal('detection.gap-in-series', { algorithm: 'glr', at: first + gap });
}

/** What a run adds to the bounds: never below 0, 0 where it cannot be said. */
function boundsOf({ values, cases }: ChartRun, ret: GlrParameters['ret'], length: number): number[] {
  const bounds = ret === 'value' ? values : cases ?? values;
  return [...bounds.subarray(0, length)].map((bound) => (bound > 0 ? bound : 0));
}

/**
 * Likelihood ratio charts for Poisson and negative binomial counts around a seasonal mean. After an alarm the chart
 * begins again with the next point; where the model says so, its mean is estimated anew from everything up to the alarm.
 * M. Höhle, M. Paul (2008): Count data regression charts for the monitoring of surveillance time series.
 * Computational Statistics and Data Analysis 52: 4357-4368.
 *
 * @throws Refusal `detection.gap-in-series`, `detection.series-too-short`.
 */
export function detectGlr(series: CountSeries, range: TimeRange, parameters: GlrParameters): GlrDetection {
  refuseGaps(series, range);
  const { means, alpha } = startOf(series, range, parameters);
  const chart = chartOf(parameters, alpha);
  const result: GlrDetection = { upperbound: [], alarm: [], mu0: [...means], alpha };
  let done = 0;
  let before = 0;
  while (range.first + done <= range.last) {
    const counts = series.observed.slice(range.first - 1 + done, range.last);
    const input: ChartInput = { counts, means: Float64Array.from(result.mu0.slice(done)), before };
    const run = chart(input);
    const length = Math.min(run.stop, counts.length);
    result.upperbound.push(...boundsOf(run, parameters.ret, length));
    for (let n = 1; n <= length; n += 1) result.alarm.push(Number(n === run.stop));
    before = counts[length - 1]!;
    done += length;
    if (isModel(parameters.mu0) && parameters.mu0.refit && range.first + done <= range.last) {
      const renewed = estimateInControl(series, { first: range.first + done, last: range.last }, parameters.mu0, alpha);
      result.mu0.splice(done, Infinity, ...renewed.means);
    }
  }
  return result;
}
