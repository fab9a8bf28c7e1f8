import { digamma, trigamma } from '../special-functions/digamma.ts';
import { logGamma } from '../special-functions/log-gamma.ts';
import { negativeBinomialFamily, poissonFamily } from './count-family.ts';
import { type LogLinearFit, MOST_STEPS, TOLERANCE, fitLogLinear } from './fit-log-linear.ts';

/** The size changes by less than this: Newton's next step is exact. */
const SIZE_TOLERANCE = Number.EPSILON ** 0.25;

/** The size (1 / dispersion) that makes the counts most likely for given means, by Newton's steps on the score. */
function likeliestSize(response: Float64Array, mean: Float64Array): number {
  const rows = response.length;
  let size = rows / response.reduce((sum, count, row) => sum + (count / mean[row]! - 1) ** 2, 0);
  let change = 1;
  for (let round = 1; round < MOST_STEPS && Math.abs(change) > SIZE_TOLERANCE; round += 1) {
    size = Math.abs(size);
    let score = rows * (Math.log(size) + 1 - digamma(size));
    let information = rows * (trigamma(size) - 1 / size);
    for (let row = 0; row < rows; row += 1) {
      const [count, m] = [response[row]!, mean[row]!];
      score += digamma(size + count) - Math.log(size + m) - (count + size) / (m + size);
      information += 2 / (m + size) - trigamma(size + count) - (count + size) / (m + size) ** 2;
    }
    change = score / information;
    size += change;
  }
  return Math.max(size, 0);
}

function logLikelihood(response: Float64Array, mean: Float64Array, size: number): number {
  let sum = response.length * (size * Math.log(size) - logGamma(size));
  for (let row = 0; row < response.length; row += 1) {
    const [count, m] = [response[row]!, mean[row]!];
    sum += logGamma(size + count) - logGamma(count + 1) + count * Math.log(m + Number(count === 0)) - (size + count) * Math.log(size + m);
  }
  return sum;
}

/**
 * A log-linear regression of negative binomial counts whose size is estimated too, in turns: means for the size, size
 * for the means, until the likelihood stands still.
 * J. F. Lawless (1987): Negative binomial and mixed Poisson regression. Canadian Journal of Statistics 15: 209-225.
 */
export function fitNegativeBinomial(columns: readonly Float64Array[], response: Float64Array): LogLinearFit & { size: number } {
  let fit = fitLogLinear(columns, response, poissonFamily);
  let size = likeliestSize(response, fit.mean);
  const scale = Math.sqrt(2 * Math.max(1, response.length - columns.length));
  let likelihood = logLikelihood(response, fit.mean, size);
  for (let round = 0; round < MOST_STEPS; round += 1) {
    fit = fitLogLinear(columns, response, negativeBinomialFamily(size), fit.mean);
    const next = likeliestSize(response, fit.mean);
    const nextLikelihood = logLikelihood(response, fit.mean, next);
    const moved = Math.abs(likelihood - nextLikelihood) / scale + Math.abs(size - next);
    [size, likelihood] = [next, nextLikelihood];
    if (!(moved > TOLERANCE)) break;
  }
  return { ...fit, size };
}
