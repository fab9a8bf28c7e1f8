import type { CountFamily } from './count-family.ts';
import { solveWeighted } from './solve-weighted.ts';

/** The deviance changes by less than this share from one step to the next: the fit stands. */
export const TOLERANCE = 1e-8;
export const MOST_STEPS = 25;
/** No fitted mean is smaller. */
export const LEAST_MEAN = Number.EPSILON;

export interface LogLinearFit {
  coefficients: Float64Array;
  mean: Float64Array;
  isConverged: boolean;
}

function predictors(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const eta = new Float64Array(columns[0]?.length ?? 0);
  for (const [index, column] of columns.entries()) for (let row = 0; row < eta.length; row += 1) eta[row]! += coefficients[index]! * column[row]!;
  return eta;
}

const meansOf = (eta: Float64Array): Float64Array => eta.map((value) => Math.max(Math.exp(value), LEAST_MEAN));

function devianceOf(response: Float64Array, mean: Float64Array, family: CountFamily): number {
  let sum = 0;
  for (let row = 0; row < response.length; row += 1) sum += family.deviance(response[row]!, mean[row]!);
  return sum;
}

function step(columns: readonly Float64Array[], response: Float64Array, eta: Float64Array, mean: Float64Array, family: CountFamily): Float64Array {
  const target = response.map((count, row) => eta[row]! + (count - mean[row]!) / mean[row]!);
  const rootWeight = mean.map((value) => value / Math.sqrt(family.variance(value)));
  return solveWeighted(columns, target, rootWeight);
}

/**
 * A log-linear regression of counts by iteratively reweighted least squares (Fisher scoring), stopped where the deviance
 * stands still, halving a step that leaves the finite.
 * P. McCullagh, J. A. Nelder (1989): Generalized linear models, 2nd edition, section 2.5.
 *
 * @param columns the design, one column a parameter, all as long as `response`.
 * @param startMean fitted means to begin from; those of the family when absent.
 */
export function fitLogLinear(columns: readonly Float64Array[], response: Float64Array, family: CountFamily, startMean?: Float64Array): LogLinearFit {
  let mean: Float64Array = startMean ?? response.map((count) => family.startMean(count));
  let eta: Float64Array = mean.map((value) => Math.log(value));
  let deviance = devianceOf(response, mean, family);
  let coefficients: Float64Array = new Float64Array(columns.length).fill(Number.NaN);
  for (let round = 0; round < MOST_STEPS; round += 1) {
    const before = coefficients;
    const devianceBefore = deviance;
    coefficients = step(columns, response, eta, mean, family);
    for (let halving = 0; halving <= MOST_STEPS; halving += 1) {
      eta = predictors(columns, coefficients);
      mean = meansOf(eta);
      deviance = devianceOf(response, mean, family);
      if (Number.isFinite(deviance)) break;
      coefficients = coefficients.map((value, index) => (value + before[index]!) / 2);
    }
    if (!Number.isFinite(deviance)) break;
    if (Math.abs(deviance - devianceBefore) / (Math.abs(deviance) + 0.1) < TOLERANCE) return { coefficients, mean, isConverged: true };
  }
  return { coefficients, mean, isConverged: false };
}

/** Means that fitted coefficients give elsewhere. */
export const predictMeans = (columns: readonly Float64Array[], coefficients: Float64Array): Float64Array => meansOf(predictors(columns, coefficients));
