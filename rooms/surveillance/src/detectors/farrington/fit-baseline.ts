import type { Baseline } from './baseline.ts';
import { fitTrend, leverageOf } from './fit-trend.ts';
import { type TrendFit, createTrendFit } from './trend-fit.ts';

/** How outbreaks of the past are weighted down. */
export interface Reweighting {
  reweight: boolean;
  /** Anscombe residuals above this lose weight. */
  weightsThreshold: number;
}

/** The fitted past, and the room to fit it in. */
export interface BaselineFit extends TrendFit {
  /** Overdispersion, at least 1. */
  phi: number;
  /** Weights that the rows were given. */
  prior: Float64Array;
  /** Whether any fit came about; nothing else is to be read where it did not. */
  isUsable: boolean;
}

export function createBaselineFit(capacity: number, seasons: number): BaselineFit {
  return { ...createTrendFit(capacity, seasons), phi: 1, prior: new Float64Array(capacity), isUsable: false };
}

/** From here on a leverage is 1. */
const FULL_LEVERAGE = 1 - 10 * Number.EPSILON;

/**
 * Weights from Anscombe's residuals s of the first fit: in proportion to s⁻² above the threshold, 1 below, together as
 * many as there are rows. C. P. Farrington et al. (1996), section 3.4; A. Noufaily et al. (2013), section 3.3.
 */
function weightOutbreaksDown(baseline: Baseline, fit: BaselineFit, threshold: number): void {
  const { rows, response } = baseline;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const mean = fit.mean[row]!;
    const raw = 1.5 * (Math.cbrt(response[row]!) ** 2 / Math.sqrt(Math.cbrt(mean)) - Math.sqrt(mean));
    const leverage = leverageOf(baseline, fit, row);
    const residual = raw / Math.sqrt(fit.phi * (1 - (leverage > FULL_LEVERAGE ? 1 : leverage)));
    const weight = residual > threshold ? residual ** -2 : residual <= threshold ? 1 : Number.NaN;
    fit.prior[row] = weight;
    sum += weight;
  }
  for (let row = 0; row < rows; row += 1) fit.prior[row]! *= rows / sum;
}

/**
 * Fits a baseline, without trend where it does not converge with one, and once more with outbreaks weighted down.
 * @param strict whether a fit that does not converge without a trend either is no fit.
 */
export function fitBaseline(baseline: Baseline, wantsTrend: boolean, { reweight, weightsThreshold }: Reweighting, strict: boolean, fit: BaselineFit): void {
  fit.prior.fill(1, 0, baseline.rows);
  fitTrend(baseline, fit.prior, wantsTrend, fit);
  if (!fit.isConverged && wantsTrend) fitTrend(baseline, fit.prior, false, fit);
  fit.isUsable = fit.isConverged || !strict;
  if (!fit.isUsable) return;
  fit.phi = Math.max(fit.dispersion, 1);
  if (!reweight) return;
  weightOutbreaksDown(baseline, fit, weightsThreshold);
  fitTrend(baseline, fit.prior, fit.hasTrend, fit);
  fit.phi = Math.max(fit.dispersion, 1);
}
