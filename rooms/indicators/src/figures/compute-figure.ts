import type { Indicator, IndicatorValueKind } from '@tuyen/programmes';
import type { CombinedCell } from './combine-cells.ts';
import { decimalToNumber, divideDecimals } from './decimal.ts';

/** Decimals a figure is published with; scoring and comparing use the published figure, so that paper and screen agree. */
export const FIGURE_DECIMALS = 2;

/** What one of the denominator is multiplied with; null: the numerator is the figure. */
const FACTORS: Record<IndicatorValueKind, number | null> = {
  count: null,
  amount: null,
  ratio: 1,
  percent: 100,
  permille: 1000,
  'per-10000': 10_000,
  'per-100000': 100_000,
};

/** A computed figure: zero, missing and not applicable are three things. */
export interface ComputedFigure {
  /** contradicted: more counted than there can be; what was counted is told, the percentage is not. */
  state: 'value' | 'no-data' | 'not-applicable' | 'contradicted';
  /** Rounded half away from zero to two decimals; null unless `state` is `value`. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** Whether the figure is a share of a denominator. */
export function hasFactor(indicator: Pick<Indicator, 'value'>): boolean {
  return FACTORS[indicator.value] !== null;
}

/**
 * The figure of cells taken together.
 * No cell (null): no data. A denominator of zero: not applicable (a commune without children has no vaccination rate).
 * A denominator that is not known for this category: no data. A numerator of zero is a figure: 0.
 */
export function computeFigure(indicator: Pick<Indicator, 'value'>, combined: CombinedCell | null): ComputedFigure {
  if (!combined) return { state: 'no-data', value: null, numerator: null, denominator: null };
  const { numerator, denominator, exact } = combined;
  const factor = FACTORS[indicator.value];
  if (factor === null) return { state: 'value', value: decimalToNumber(exact.numerator), numerator, denominator };
  if (exact.denominator === null) return { state: 'no-data', value: null, numerator, denominator };
  if (exact.denominator.digits === 0n) return { state: 'not-applicable', value: null, numerator, denominator };
  return { state: 'value', value: divideDecimals(exact.numerator, exact.denominator, factor, FIGURE_DECIMALS), numerator, denominator };
}
