import { formatNumber } from '@tuyen/records';

/** Figures on screens carry at most two decimals; more would pretend to an exactness that counts of a commune do not have. */
export function formatRounded(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}

/** A number with what it counts: `95,2%`, `1.234 lượt`. */
export function formatMeasured(value: number, measure: string): string {
  const number = formatRounded(value);
  if (measure === '') return number;
  return /^[%‰]/.test(measure) ? `${number}${measure}` : `${number} ${measure}`;
}
