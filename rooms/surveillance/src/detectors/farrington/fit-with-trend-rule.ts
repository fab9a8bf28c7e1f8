import { studentTCdf } from '../../distributions/student-t.ts';
import type { Baseline } from './baseline.ts';
import { type BaselineFit, type Reweighting, fitBaseline } from './fit-baseline.ts';
import { predictNow } from './fit-trend.ts';

export interface TrendRule extends Reweighting {
  trend: boolean;
  /** A trend stays where its p-value is below this. */
  pThresholdTrend: number;
  /** Years of the baseline. */
  b: number;
  /** The dispersion that tells how sure the slope is. */
  dispersionOf(baseline: Baseline, fit: BaselineFit): number;
  strict: boolean;
}

/** A trend is only believed over this many years. */
const LEAST_YEARS = 3;

function largestCount({ rows, response }: Baseline): number {
  let largest = 0;
  for (let row = 0; row < rows; row += 1) largest = Math.max(largest, response[row]!);
  return largest;
}

/** Whether the slope is significant and predicts no more than was ever seen, over three years at least; undefined where it cannot be said. */
function isTrendBelieved(baseline: Baseline, fit: BaselineFit, rule: TrendRule): boolean | undefined {
  const t = fit.slope / Math.sqrt(rule.dispersionOf(baseline, fit) / fit.timeSquares);
  const p = 2 * studentTCdf(-Math.abs(t), fit.degrees);
  const isWithin = Math.exp(predictNow(baseline, fit).eta) <= largestCount(baseline);
  if (rule.b < LEAST_YEARS || !isWithin) return false;
  return Number.isNaN(p) ? undefined : p < rule.pThresholdTrend;
}

/**
 * Fits the baseline with a trend where one is asked for and believed, else without.
 * C. P. Farrington et al. (1996), section 3.3.
 * @returns false where no fit came about.
 */
export function fitWithTrendRule(baseline: Baseline, rule: TrendRule, fit: BaselineFit): boolean {
  fitBaseline(baseline, rule.trend, rule, rule.strict, fit);
  if (fit.isUsable && fit.hasTrend) {
    const believed = isTrendBelieved(baseline, fit, rule);
    if (believed === undefined) return false;
    if (!believed) fitBaseline(baseline, false, rule, rule.strict, fit);
  }
  return fit.isUsable;
}
