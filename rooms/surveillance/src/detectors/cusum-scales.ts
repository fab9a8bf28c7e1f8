import { hypergeometricThirds } from '../special-functions/hypergeometric-thirds.ts';

export const cusumScaleNames = ['standard', 'rossi', 'anscombe', 'anscombe2nd', 'pearsonNegBin', 'anscombeNegBin', 'none'] as const;
export type CusumScaleName = (typeof cusumScaleNames)[number];

/** Brings a count to about the standard normal law, and says which count would reach the bound. */
interface CusumScale {
  /** Standardised count, given the expected count m and the dispersion alpha (variance m + alpha m²). */
  standardise(x: number, m: number, alpha: number): number;
  /** The count that signals, given what is missing to the bound before this point (h + k − C) and after it (h − C). */
  bound(before: number, after: number, m: number, alpha: number): number;
}

const toThreeHalves = (value: number): number => (value < 0 ? 0 : value ** 1.5);

/** On the grid of hundredths on which the reference program tabulates the function down to −10, whole numbers below. */
function onGrid(x: number): number {
  if (x >= -10) return hypergeometricThirds(Math.round(x * 100) / 100);
  const low = Math.floor(x);
  const at = hypergeometricThirds(low);
  return low < -100 ? Number.NaN : at + (hypergeometricThirds(low + 1) - at) * (x - low);
}

/** Anscombe's residual of a negative binomial count: J. M. Hilbe (1993), Log-negative binomial regression as a generalized linear model. */
function anscombeNegativeBinomial(x: number, m: number, alpha: number): number {
  const at = (value: number): number => 1.5 * Math.cbrt(value) ** 2 * onGrid(-alpha * value);
  return (at(x) - at(m)) / (m + alpha * m * m) ** (1 / 6);
}

/** P. Rossi et al. (1999), Statistics in Medicine 18: 2111-2122; D. A. Pierce, D. W. Schafer (1986), JASA 81: 977-986. */
export const cusumScales: Readonly<Record<CusumScaleName, CusumScale>> = {
  standard: {
    standardise: (x, m) => (x - m) / Math.sqrt(m),
    bound: (before, _, m) => Math.ceil(Math.sqrt(m) * before + m),
  },
  rossi: {
    standardise: (x, m) => (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m)),
    bound: (before, _, m) => 2 * before * Math.sqrt(m) + 5 * m - 2 * Math.sqrt(4 * m * m + 2 * m ** 1.5 * before),
  },
  anscombe: {
    standardise: (x, m) => (1.5 * (x ** (2 / 3) - m ** (2 / 3))) / m ** (1 / 6),
    bound: (before, _, m) => toThreeHalves((2 / 3) * m ** (1 / 6) * before + m ** (2 / 3)),
  },
  anscombe2nd: {
    standardise: (x, m) => (x ** (2 / 3) - (m ** (2 / 3) - m ** (-1 / 3) / 9)) / ((2 / 3) * m ** (1 / 6)),
    bound: (before, _, m) => toThreeHalves((2 / 3) * m ** (1 / 6) * before + (m ** (2 / 3) - m ** (1 / 3) / 9)),
  },
  pearsonNegBin: {
    standardise: (x, m, alpha) => (x - m) / Math.sqrt(m + alpha * m * m),
    bound: (before, _, m, alpha) => Math.sqrt(m + alpha * m * m) * before + m,
  },
  anscombeNegBin: { standardise: anscombeNegativeBinomial, bound: (_, after) => after },
  none: { standardise: (x) => x, bound: (_, after) => after },
};
