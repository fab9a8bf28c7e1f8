import { FIGURE_DECIMALS } from './compute-figure.ts';
import { divideDecimals, parseDecimal } from './decimal.ts';

/**
 * This figure as a percentage of the earlier one («bằng 104,25 % so với cùng kỳ»), two decimals.
 * Both figures stay what they are beside it; null where either is not a value or the earlier one is zero.
 */
export function percentOfPrevious(figure: { state: string; value: number | null }, previous: { state: string; value: number | null }): number | null {
  if (figure.state !== 'value' || previous.state !== 'value' || figure.value === null || !previous.value) return null;
  return divideDecimals(parseDecimal(figure.value), parseDecimal(previous.value), 100, FIGURE_DECIMALS);
}
