import { negativeBinomialQuantile, negativeBinomialUpperTail } from '../../distributions/negative-binomial.ts';
import { normalCdf } from '../../distributions/normal.ts';
import { poissonQuantile, poissonUpperTail } from '../../distributions/poisson.ts';

export type PowerTransform = '2/3' | '1/2' | 'none';

const exponents: Readonly<Record<PowerTransform, number>> = { '2/3': 2 / 3, '1/2': 1 / 2, none: 1 };

/** What a baseline predicts for a point: its mean, standard error of the mean, overdispersion. */
export interface Prediction {
  mean: number;
  standardError: number;
  phi: number;
}

/** The normal law on the scale of a power transform that a count is compared with: C. P. Farrington et al. (1996), table 2. */
export interface PowerLaw {
  exponent: number;
  mean: number;
  deviation: number;
}

export function powerLaw({ mean, standardError, phi }: Prediction, transform: PowerTransform): PowerLaw {
  const tau = phi + standardError ** 2 / mean;
  const exponent = exponents[transform];
  const variance = transform === '2/3' ? (4 / 9) * Math.cbrt(mean) * tau : transform === '1/2' ? tau / 4 : mean * tau;
  return { exponent, mean: mean ** exponent, deviation: Math.sqrt(variance) };
}

/** The upper end of the prediction interval `z` deviations wide; NaN where a root of a negative number would be taken. */
export function upperOfPower({ exponent, mean, deviation }: PowerLaw, z: number): number {
  const ends = [mean - z * deviation, mean + z * deviation].map((end) => end ** (1 / exponent));
  return ends.some(Number.isNaN) ? ends.find((end) => !Number.isNaN(end)) ?? Number.NaN : Math.max(...ends);
}

/** P(a count as large or larger). */
export const tailOfPower = (count: number, { exponent, mean, deviation }: PowerLaw): number => normalCdf((mean - count ** exponent) / deviation);

/** The bound and the tail of the negative binomial law of mean `mean` and variance `phi` times it (Poisson where phi is 1): A. Noufaily et al. (2013), section 3.4. */
export function boundOfCounts(count: number, mean: number, phi: number, alpha: number): { upper: number; tail: number } {
  if (!Number.isFinite(mean)) return { upper: Number.NaN, tail: Number.NaN };
  if (!(phi > 1)) return { upper: poissonQuantile(1 - alpha, mean), tail: Number.isNaN(count) ? count : poissonUpperTail(count - 1, mean) };
  const size = mean / (phi - 1);
  return { upper: negativeBinomialQuantile(1 - alpha, size, 1 / phi), tail: Number.isNaN(count) ? count : negativeBinomialUpperTail(count - 1, size, 1 / phi) };
}
