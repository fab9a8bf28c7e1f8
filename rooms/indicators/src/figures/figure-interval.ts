import type { Indicator } from '@tuyen/programmes';
import type { ComputedFigure } from './compute-figure.ts';
import { FIGURE_DECIMALS } from './compute-figure.ts';
import { roundHalfAway } from './decimal.ts';
import { type ShareInterval, Z_95, Z_998, countInterval, funnelLimits, shareInterval } from './share-interval.ts';

/** What one in the denominator is multiplied with, for values that have an interval. */
const FACTORS: Partial<Record<Indicator['value'], number>> = { percent: 100, permille: 1_000, 'per-10000': 10_000, 'per-100000': 100_000 };

type Counted = Pick<ComputedFigure, 'numerator' | 'denominator'> & { state: string };
type Kind = Pick<Indicator, 'value' | 'mayExceedWhole' | 'numerator'>;

const round = (value: number): number => roundHalfAway(value.toFixed(6), FIGURE_DECIMALS);

/** Whether the figure is a part of its denominator, which chance moves as it moves a share: not a sum of money, nor a ratio of two groups. */
const isShare = ({ mayExceedWhole, numerator }: Kind): boolean => !mayExceedWhole && numerator?.count !== 'sum';

/** The 95 % interval of a figure in its own unit: of a percentage by Wilson, of a rate of rare events by Byar; null where there is none. */
export function figureInterval(indicator: Kind, { state, numerator, denominator }: Counted): ShareInterval | null {
  const factor = FACTORS[indicator.value];
  if (state !== 'value' || factor === undefined || numerator === null || !denominator || !isShare(indicator)) return null;
  if (indicator.value === 'percent') {
    if (numerator > denominator) return null;
    const { low, high } = shareInterval(numerator, denominator);
    return { low: round(low * factor), high: round(high * factor) };
  }
  const { low, high } = countInterval(numerator);
  return { low: round((low / denominator) * factor), high: round((high / denominator) * factor) };
}

const SIZES = [10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 7_500, 10_000, 20_000, 50_000];

/** The lines of a funnel around a whole's percentage, for sizes up to the largest part; none where the figure is no share. */
export function funnelLines(indicator: Kind, whole: Counted, largest: number): { size: number; low95: number; high95: number; low998: number; high998: number }[] {
  const { numerator, denominator } = whole;
  if (indicator.value !== 'percent' || !isShare(indicator) || numerator === null || !denominator || numerator > denominator) return [];
  const target = numerator / denominator;
  const last = SIZES.findIndex((size) => size >= largest);
  return SIZES.slice(0, last < 0 ? SIZES.length : last + 1).map((size) => {
    const [warning, action] = [funnelLimits(target, size, Z_95), funnelLimits(target, size, Z_998)];
    return { size, low95: round(warning.low * 100), high95: round(warning.high * 100), low998: round(action.low * 100), high998: round(action.high * 100) };
  });
}
