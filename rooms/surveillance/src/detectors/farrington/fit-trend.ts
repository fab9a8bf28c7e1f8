import { LEAST_MEAN, MOST_STEPS, TOLERANCE } from '../../regression/fit-log-linear.ts';
import type { Baseline } from './baseline.ts';
import type { TrendFit } from './trend-fit.ts';

function startFit({ rows, response }: Baseline, prior: Float64Array, { eta, mean }: TrendFit): number {
  let deviance = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = response[row]!;
    const start = count + 0.1;
    mean[row] = start;
    eta[row] = Math.log(start);
    deviance += prior[row]! * ((count > 0 ? count * Math.log(count / start) : 0) - (count - start));
  }
  return 2 * deviance;
}

/** Weights of a step, and the mean time and mean target of each season under them. */
function centreSeasons({ rows, response, time, season, seasons, offset }: Baseline, prior: Float64Array, fit: TrendFit): void {
  const { eta, mean, weight, seasonWeight, seasonTime, seasonTarget } = fit;
  for (let each = 0; each < seasons; each += 1) {
    seasonWeight[each] = 0;
    seasonTime[each] = 0;
    seasonTarget[each] = 0;
  }
  for (let row = 0; row < rows; row += 1) {
    const m = mean[row]!;
    const w = prior[row]! * m;
    const s = season[row]!;
    weight[row] = w;
    seasonWeight[s]! += w;
    seasonTime[s]! += w * time[row]!;
    seasonTarget[s]! += w * (eta[row]! - offset[row]! + (response[row]! - m) / m);
  }
  for (let each = 0; each < seasons; each += 1) {
    seasonTime[each]! /= seasonWeight[each]!;
    seasonTarget[each]! /= seasonWeight[each]!;
  }
}

/** The slope within seasons; squares of time around the mean times are left in the fit. */
function slopeWithin({ rows, response, time, season, offset }: Baseline, fit: TrendFit): number {
  const { eta, mean, weight, seasonTime } = fit;
  let squares = 0;
  let product = 0;
  for (let row = 0; row < rows; row += 1) {
    const centred = time[row]! - seasonTime[season[row]!]!;
    const w = weight[row]! * centred;
    squares += w * centred;
    product += w * (eta[row]! - offset[row]! + (response[row]! - mean[row]!) / mean[row]!);
  }
  fit.timeSquares = squares;
  return product / squares;
}

/** Fitted means of the present levels and slope; returns the deviance. */
function applyLevels({ rows, response, time, season, offset }: Baseline, prior: Float64Array, fit: TrendFit, logResponse: Float64Array): number {
  const { eta, mean, level, slope } = fit;
  let deviance = 0;
  for (let row = 0; row < rows; row += 1) {
    const predictor = offset[row]! + level[season[row]!]! + slope * time[row]!;
    const m = Math.max(Math.exp(predictor), LEAST_MEAN);
    const count = response[row]!;
    eta[row] = predictor;
    mean[row] = m;
    deviance += prior[row]! * ((count > 0 ? count * (logResponse[row]! - (m > LEAST_MEAN ? predictor : Math.log(m))) : 0) - (count - m));
  }
  return 2 * deviance;
}

function finish({ rows, response, seasons }: Baseline, prior: Float64Array, fit: TrendFit): void {
  let used = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    if (prior[row]! > 0) used += 1;
    squares += fit.weight[row]! * (response[row]! / fit.mean[row]! - 1) ** 2;
  }
  fit.degrees = used - seasons - (fit.hasTrend ? 1 : 0);
  fit.dispersion = squares / fit.degrees;
}

/**
 * Fits log mean = offset + level of the season (+ slope · time) by iteratively reweighted least squares, into `fit`.
 * With one indicator a season the normal equations fall apart: levels are weighted means, the slope is a regression
 * within seasons, and nothing is inverted. Steps, start and stop are those of Fisher scoring in R’s `glm.fit`.
 *
 * @param prior weight of each row. @param logResponse logarithms of the counts (any value for 0).
 */
export function fitTrend(baseline: Baseline, prior: Float64Array, logResponse: Float64Array, hasTrend: boolean, fit: TrendFit): void {
  const { seasons } = baseline;
  fit.hasTrend = hasTrend;
  fit.slope = 0;
  fit.isConverged = false;
  let deviance = startFit(baseline, prior, fit);
  for (let step = 0; step < MOST_STEPS && !fit.isConverged; step += 1) {
    const before = deviance;
    centreSeasons(baseline, prior, fit);
    fit.slope = hasTrend ? slopeWithin(baseline, fit) : 0;
    for (let each = 0; each < seasons; each += 1) fit.level[each] = fit.seasonTarget[each]! - fit.slope * fit.seasonTime[each]!;
    deviance = applyLevels(baseline, prior, fit, logResponse);
    // Means beyond the largest number: no fit stands there.
    if (!Number.isFinite(deviance)) break;
    fit.isConverged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < TOLERANCE;
  }
  finish(baseline, prior, fit);
}

/** How much a row pulls its own fitted mean: the diagonal of the hat matrix. */
export function leverageOf({ time, season }: Baseline, fit: TrendFit, row: number): number {
  const s = season[row]!;
  const ofTime = fit.hasTrend ? (time[row]! - fit.seasonTime[s]!) ** 2 / fit.timeSquares : 0;
  return fit.weight[row]! * (1 / fit.seasonWeight[s]! + ofTime);
}

/** The linear predictor of the point that is judged, and its variance before the dispersion is multiplied in. */
export function predictNow({ now }: Baseline, fit: TrendFit): { eta: number; variance: number } {
  const ofTime = fit.hasTrend ? (now.time - fit.seasonTime[now.season]!) ** 2 / fit.timeSquares : 0;
  return { eta: now.offset + fit.level[now.season]! + fit.slope * now.time, variance: 1 / fit.seasonWeight[now.season]! + ofTime };
}
