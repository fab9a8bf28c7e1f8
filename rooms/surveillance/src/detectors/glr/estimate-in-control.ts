import { Refusal } from '@tuyen/records';
import { negativeBinomialFamily, poissonFamily } from '../../regression/count-family.ts';
import { fitLogLinear, predictMeans } from '../../regression/fit-log-linear.ts';
import { fitNegativeBinomial } from '../../regression/fit-negative-binomial.ts';
import { seasonalDesign } from '../../regression/seasonal-design.ts';
import type { CountSeries, TimeRange } from '../count-series.ts';

/** How the mean without an outbreak is estimated from what lies before the range. */
export interface InControlModel {
  /** Waves a year. */
  S: number;
  trend: boolean;
  /** Whether it is estimated anew after each alarm. */
  refit: boolean;
}

/**
 * Expected counts over a range by a log-linear regression on everything before it: Poisson where alpha is 0, negative
 * binomial with that dispersion else; with alpha null the dispersion is estimated too.
 * @throws Refusal `detection.series-too-short` where less lies before the range than the regression has parameters.
 */
export function estimateInControl({ observed, frequency }: CountSeries, { first, last }: TimeRange, model: InControlModel, alpha: number | null): { means: Float64Array; alpha: number } {
  const design = { harmonics: model.S, trend: model.trend, period: frequency };
  const times = Array.from({ length: first - 1 }, (_, index) => index + 1).filter((time) => !Number.isNaN(observed[time - 1]!));
  const columns = seasonalDesign(times, design);
  if (times.length < columns.length) throw new Refusal('detection.series-too-short', { first, needed: first + columns.length - times.length });
  const response = Float64Array.from(times, (time) => observed[time - 1]!);
  const ahead = seasonalDesign(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index), design);
  if (alpha === null) {
    const { coefficients, size } = fitNegativeBinomial(columns, response);
    return { means: predictMeans(ahead, coefficients), alpha: 1 / size };
  }
  const { coefficients } = fitLogLinear(columns, response, alpha === 0 ? poissonFamily : negativeBinomialFamily(1 / alpha));
  return { means: predictMeans(ahead, coefficients), alpha };
}
