import { normalCdf, normalQuantile } from '../distributions/normal.ts';
import { fisherExact } from './fisher-exact.ts';

/** People without and with the disease in one group. */
export interface ExposureGroup {
  nonCases: number;
  cases: number;
}

/** Estimate, lower and upper end; NaN or infinite where an empty cell leaves no such number. */
export type Estimate = readonly [estimate: number, lower: number, upper: number];

export interface Comparison {
  oddsRatio: Estimate;
  riskRatio: Estimate;
  /** Pearson's, one degree of freedom, without continuity correction. */
  chiSquare: number;
  chiSquareP: number;
  fisherP: number;
}

function waldRatio(ratio: number, variance: number, z: number): Estimate {
  const reach = z * Math.sqrt(variance);
  return [ratio, Math.exp(Math.log(ratio) - reach), Math.exp(Math.log(ratio) + reach)];
}

/**
 * Exposed against unexposed: odds ratio and risk ratio with Wald intervals on the log scale (Rothman, Modern Epidemiology, ch. 14),
 * Pearson's chi-square and Fisher's exact test. Empty cells are not mended by adding halves.
 *
 * @param confLevel between 0 and 1
 */
export function compareExposed(unexposed: ExposureGroup, exposed: ExposureGroup, confLevel: number): Comparison {
  const z = normalQuantile((1 + confLevel) / 2);
  const { nonCases: a, cases: b } = unexposed;
  const { nonCases: c, cases: d } = exposed;
  const total = a + b + c + d;
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  const chiSquare = margins === 0 ? Number.NaN : (total * (a * d - b * c) ** 2) / margins;
  return {
    oddsRatio: waldRatio((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, z),
    riskRatio: waldRatio(d / (c + d) / (b / (a + b)), 1 / d - 1 / (c + d) + 1 / b - 1 / (a + b), z),
    chiSquare,
    // With one degree of freedom it is the square of a normal value.
    chiSquareP: 2 * normalCdf(-Math.sqrt(chiSquare)),
    fisherP: fisherExact([
      [a, b],
      [c, d],
    ]),
  };
}
