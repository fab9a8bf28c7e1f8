import { LEAST_MEAN, MOST_STEPS, TOLERANCE } from '../../regression/fit-log-linear.ts';
import { type Baseline, START_ABOVE } from './baseline.ts';
import type { TrendFit } from './trend-fit.ts';

function startFit({ rows, response, offset, logResponse, logStart }: Baseline, prior: Float64Array, { mean, target }: TrendFit): number {
  let deviance = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = response[row]!;
    const start = count + START_ABOVE;
    mean[row] = start;
    target[row] = logStart[row]! - offset[row]! + (count - start) / start;
    deviance += prior[row]! * ((count > 0 ? count * (logResponse[row]! - logStart[row]!) : 0) - (count - start));
  }
  return 2 * deviance;
}

/** Weights of a step, and the mean time and mean target of each season under them. */
function centreSeasons({ rows, time, season, seasons }: Baseline, prior: Float64Array, fit: TrendFit): void {
  const { mean, target, weight, seasonWeight, seasonTime, seasonTarget } = fit;
  for (let each = 0; each < seasons; each += 1) {
    seasonWeight[each] = 0;
    seasonTime[each] = 0;
    seasonTarget[each] = 0;
  }
  for (let row = 0; row < rows; row += 1) {
    const w = prior[row]! * mean[row]!;
    const s = season[row]!;
    weight[row] = w;
    seasonWeight[s]! += w;
    seasonTime[s]! += w * time[row]!;
    seasonTarget[s]! += w * target[row]!;
  }
  for (let each = 0; each < seasons; each += 1) {
    seasonTime[each]! /= seasonWeight[each]!;
    seasonTarget[each]! /= seasonWeight[each]!;
  }
}

/** The slope within seasons; squares of time around the mean times are left in the fit. */
function slopeWithin({ rows, time, season }: Baseline, fit: TrendFit): number {
  const { target, weight, seasonTime } = fit;
  let squares = 0;
  let product = 0;
  for (let row = 0; row < rows; row += 1) {
    const centred = time[row]! - seasonTime[season[row]!]!;
    const w = weight[row]! * centred;
    squares += w * centred;
    product += w * target[row]!;
  }
  fit.timeSquares = squares;
  return product / squares;
}

/**
 * Fitted means and targets of the present levels and slope; returns the deviance. Most rows stand one time step after a
 * row of the same season, and their mean is that row's times exp(slope): five exponentials in six are saved.
 */
function applyLevels({ rows, response, logResponse, time, season, offset }: Baseline, prior: Float64Array, fit: TrendFit): number {
  const { mean, target, level, slope } = fit;
  const growth = Math.exp(slope);
  let deviance = 0;
  let raw = 0;
  for (let row = 0; row < rows; row += 1) {
    const isNext = row > 0 && time[row] === time[row - 1]! + 1 && season[row] === season[row - 1] && offset[row] === offset[row - 1];
    const predictor = level[season[row]!]! + slope * time[row]!;
    raw = isNext ? raw * growth : Math.exp(offset[row]! + predictor);
    const m = raw > LEAST_MEAN ? raw : LEAST_MEAN;
    const count = response[row]!;
    mean[row] = m;
    if (count > 0) {
      const logMean = raw > LEAST_MEAN ? offset[row]! + predictor : Math.log(LEAST_MEAN);
      target[row] = predictor + count / m - 1;
      deviance += prior[row]! * (count * (logResponse[row]! - logMean) - (count - m));
    } else {
      target[row] = predictor - 1;
      deviance += prior[row]! * m;
    }
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
 * @param prior weight of each row.
 */
export function fitTrend(baseline: Baseline, prior: Float64Array, hasTrend: boolean, fit: TrendFit): void {
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
    deviance = applyLevels(baseline, prior, fit);
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
