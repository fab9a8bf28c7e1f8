import { normalQuantile } from '../../distributions/normal.ts';
import type { CountSeries, Detection, TimeRange } from '../count-series.ts';
import { type Baseline, createBaseline } from './baseline.ts';
import { type BaselineOptions, collectBaseline } from './collect-baseline.ts';
import { type PowerTransform, boundOfCounts, powerLaw, tailOfPower, upperOfPower } from './farrington-bounds.ts';
import { type BaselineFit, type Reweighting, createBaselineFit } from './fit-baseline.ts';
import { predictNow } from './fit-trend.ts';
import { type TrendRule, fitWithTrendRule } from './fit-with-trend-rule.ts';

export type ThresholdMethod = 'delta' | 'nbPlugin' | 'muan';

export interface FarringtonFlexibleParameters extends BaselineOptions, Reweighting {
  /** Probability above the bound, one-sided. */
  alpha: number;
  trend: boolean;
  pThresholdTrend: number;
  /** No bound where fewer than `cases` were seen in the last `points`, the present one among them. */
  limit54: readonly [cases: number, points: number];
  powertrans: PowerTransform;
  thresholdMethod: ThresholdMethod;
}

/** What the method says of one time point; NaN stands for «cannot be said». */
export interface FarringtonJudgement {
  upperbound: number;
  alarm: number;
  expected: number;
  /** How far the count lies on the way from the prediction (0) to the bound (1). */
  score: number;
  /** Probability of such a count or a larger one. */
  pvalue: number;
  /** 1 where a trend was kept. */
  trend: number;
  mu0: number;
  phi: number;
}

const unjudged: FarringtonJudgement = {
  upperbound: Number.NaN, alarm: Number.NaN, expected: Number.NaN, score: Number.NaN, pvalue: Number.NaN, trend: Number.NaN, mu0: Number.NaN, phi: Number.NaN,
};

/** The room in which points are judged; made once for any number of series no longer than it. */
export interface FarringtonRoom {
  seasons: Int32Array;
  baseline: Baseline;
  fit: BaselineFit;
}

export const createFarringtonRoom = (longest: number, noPeriods: number): FarringtonRoom => ({
  seasons: new Int32Array(longest),
  baseline: createBaseline(longest),
  fit: createBaselineFit(longest, noPeriods),
});

/**
 * Dispersion for the standard error of a prediction. After reweighting the reference program takes the reweighting's
 * weights where the last step's belong; so do we, since its bounds are what this method is known by.
 */
export function predictionDispersion({ rows, response }: Baseline, fit: BaselineFit, isReweighted: boolean): number {
  if (!isReweighted) return fit.dispersion;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) squares += fit.prior[row]! * (response[row]! / fit.mean[row]! - 1) ** 2;
  return squares / fit.degrees;
}

function sumOfLast(observed: Float64Array, at: number, points: number): number {
  let sum = 0;
  for (let index = Math.max(0, at - points); index < at; index += 1) sum += observed[index]!;
  return sum;
}

function judge(count: number, recent: number, { baseline, fit }: FarringtonRoom, parameters: FarringtonFlexibleParameters): FarringtonJudgement {
  const { alpha, thresholdMethod, limit54 } = parameters;
  const { eta, variance } = predictNow(baseline, fit);
  const mean = Math.exp(eta);
  const errorOfEta = Math.sqrt(predictionDispersion(baseline, fit, parameters.reweight) * variance);
  // Delta works on the scale of counts, the other two on that of the linear predictor; so do score and mu0.
  const isDelta = thresholdMethod === 'delta';
  const [prediction, error] = isDelta ? [mean, mean * errorOfEta] : [eta, errorOfEta];
  const z = normalQuantile(1 - alpha);
  const mu0 = Math.exp(thresholdMethod === 'nbPlugin' ? prediction : prediction + z * error);
  const law = powerLaw({ mean, standardError: error, phi: fit.phi }, parameters.powertrans);
  const { upper, tail } = isDelta ? { upper: upperOfPower(law, z), tail: tailOfPower(count, law) } : boundOfCounts(count, mu0, fit.phi, alpha);
  const score = (count - prediction) / (upper - prediction);
  const isEnough = recent >= limit54[0];
  return {
    upperbound: isEnough ? upper : Number.NaN,
    alarm: Number(isEnough && score > 1 && count !== 0),
    expected: isEnough && !Number.isNaN(upper) ? mean : Number.NaN,
    score,
    pvalue: tail,
    trend: Number(fit.hasTrend),
    mu0,
    phi: fit.phi,
  };
}

/**
 * Judges one time point (from 1) of a series by the improved Farrington algorithm, in a room that is at least as long as
 * the series. @throws Refusal where the past does not reach far enough.
 */
export function judgeByFarringtonFlexible(series: CountSeries, at: number, parameters: FarringtonFlexibleParameters, room: FarringtonRoom): FarringtonJudgement {
  const { observed } = series;
  const { baseline, fit } = room;
  collectBaseline(series, at, parameters, room.seasons.subarray(0, observed.length), baseline);
  const rule: TrendRule = { ...parameters, strict: true, dispersionOf: (past, fitted) => predictionDispersion(past, fitted, parameters.reweight) };
  if (baseline.now.season < 0 || !fitWithTrendRule(baseline, rule, fit)) return unjudged;
  return judge(observed[at - 1]!, sumOfLast(observed, at, parameters.limit54[1]), room, parameters);
}

export type FarringtonFlexibleDetection = { [Name in keyof FarringtonJudgement]: number[] } & Detection;

/**
 * The improved Farrington algorithm: a quasi-Poisson regression on the same season of past years, outbreaks weighted
 * down, a trend where it is believed, and a bound by one of three ways.
 * A. Noufaily, D. G. Enki, P. Farrington, P. Garthwaite, N. Andrews, A. Charlett (2013): An improved algorithm for outbreak
 * detection in multiple surveillance systems. Statistics in Medicine 32: 1206-1222. `muan`, `nbPlugin`: M. Salmon,
 * D. Schumacher, M. Höhle (2016): Monitoring count time series in R, Journal of Statistical Software 70(10).
 *
 * @throws Refusal where the past does not reach far enough, see `collectBaseline`.
 */
export function detectFarringtonFlexible(series: CountSeries, { first, last }: TimeRange, parameters: FarringtonFlexibleParameters): FarringtonFlexibleDetection {
  const room = createFarringtonRoom(series.observed.length, parameters.noPeriods);
  const judged: FarringtonJudgement[] = [];
  for (let at = first; at <= last; at += 1) judged.push(judgeByFarringtonFlexible(series, at, parameters, room));
  const column = (name: keyof FarringtonJudgement): number[] => judged.map((each) => each[name]);
  return {
    upperbound: column('upperbound'), alarm: column('alarm'), expected: column('expected'), score: column('score'),
    pvalue: column('pvalue'), trend: column('trend'), mu0: column('mu0'), phi: column('phi'),
  };
}
