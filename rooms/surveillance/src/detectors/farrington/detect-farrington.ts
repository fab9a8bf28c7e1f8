import { Refusal } from '@tuyen/records';
import { normalQuantile } from '../../distributions/normal.ts';
import type { CountSeries, Detection, TimeRange } from '../count-series.ts';
import { type Baseline, addRow, createBaseline } from './baseline.ts';
import { type PowerTransform, powerLaw, tailOfPower, upperOfPower } from './farrington-bounds.ts';
import { type BaselineFit, createBaselineFit } from './fit-baseline.ts';
import { predictNow } from './fit-trend.ts';
import { fitWithTrendRule } from './fit-with-trend-rule.ts';
import { listPastPoints } from './list-past-points.ts';

export interface FarringtonParameters {
  /** Years back. */
  b: number;
  /** Half the width of the window in each. */
  w: number;
  reweight: boolean;
  /** Probability outside the interval, on both sides together. */
  alpha: number;
  trend: boolean;
  /** No bound where fewer than `cases` were seen in the last `points`. */
  limit54: readonly [cases: number, points: number];
  powertrans: PowerTransform;
  populationOffset: boolean;
}

export interface FarringtonDetection extends Detection {
  /** 1 where a trend was kept. */
  trend: number[];
  /** Probability of such a count or a smaller one under the predictive law, and its median. */
  probability: number[];
  median: number[];
}

/** The paper's: residuals above 1 lose weight, a trend stays below 0.05. */
const PAPER = { weightsThreshold: 1, pThresholdTrend: 0.05, strict: false, dispersionOf: (_: Baseline, fit: BaselineFit) => fit.dispersion } as const;

function collectPast(series: CountSeries, at: number, parameters: FarringtonParameters, baseline: Baseline): void {
  const { observed, population } = series;
  const offsetAt = (point: number): number => (parameters.populationOffset ? Math.log(population?.[point - 1] ?? Number.NaN) : 0);
  baseline.rows = 0;
  for (const point of listPastPoints(series, at, parameters)) {
    if (!Number.isNaN(observed[point - 1]!)) addRow(baseline, { response: observed[point - 1]!, time: point, season: 0, offset: offsetAt(point), index: point });
  }
  baseline.now = { time: at, season: 0, offset: offsetAt(at) };
  if (baseline.rows === 0) throw new Refusal('detection.reference-missing', { at, b: parameters.b });
}

function sumOfLast(observed: Float64Array, at: number, points: number): number {
  return observed.subarray(Math.max(0, at - points), at).reduce((sum, count) => sum + count, 0);
}

type Judgement = Record<keyof FarringtonDetection, number>;

const unjudged: Judgement = { upperbound: Number.NaN, alarm: Number.NaN, trend: Number.NaN, probability: Number.NaN, median: Number.NaN };

function judge(count: number, recent: number, baseline: Baseline, fit: BaselineFit, { alpha, limit54, powertrans }: FarringtonParameters): Judgement {
  const { eta, variance } = predictNow(baseline, fit);
  const mean = Math.exp(eta);
  const law = powerLaw({ mean, standardError: mean * Math.sqrt(fit.phi * variance), phi: fit.phi }, powertrans);
  const upper = upperOfPower(law, normalQuantile(1 - alpha / 2));
  // Too few cases: no bound, no alarm. Unknown ones: neither can be said.
  const isEnough = recent >= limit54[0];
  const none = Number.isNaN(recent) ? recent : 0;
  const score = isEnough ? (count - mean) / (upper - mean) : none;
  return {
    upperbound: isEnough ? upper : none,
    alarm: Number.isNaN(score) ? score : Number(score > 1),
    trend: Number(fit.hasTrend),
    probability: 1 - tailOfPower(count, law),
    median: mean,
  };
}

/**
 * Farrington's algorithm of 1996: a quasi-Poisson regression on the same weeks of past years, outbreaks weighted down,
 * and the upper end of a prediction interval on the scale of a power of the count.
 * C. P. Farrington, N. J. Andrews, A. D. Beale, M. A. Catchpole (1996): A statistical algorithm for the early detection of
 * outbreaks of infectious disease. Journal of the Royal Statistical Society A 159: 547-563.
 *
 * @throws Refusal `detection.reference-missing` where nothing of the past exists.
 */
export function detectFarrington(series: CountSeries, { first, last }: TimeRange, parameters: FarringtonParameters): FarringtonDetection {
  const { observed } = series;
  const capacity = parameters.b * (2 * parameters.w + 1);
  const baseline = createBaseline(capacity);
  const fit = createBaselineFit(capacity, 1);
  const judged: Judgement[] = [];
  for (let at = first; at <= last; at += 1) {
    collectPast(series, at, parameters, baseline);
    const isFitted = fitWithTrendRule(baseline, { ...parameters, ...PAPER }, fit);
    judged.push(isFitted ? judge(observed[at - 1]!, sumOfLast(observed, at, parameters.limit54[1]), baseline, fit, parameters) : unjudged);
  }
  const column = (name: keyof Judgement): number[] => judged.map((each) => each[name]);
  return { upperbound: column('upperbound'), alarm: column('alarm'), trend: column('trend'), probability: column('probability'), median: column('median') };
}
