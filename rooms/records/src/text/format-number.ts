const byDecimals = new Map<number | undefined, Intl.NumberFormat>();

function formatter(decimals: number | undefined): Intl.NumberFormat {
  let found = byDecimals.get(decimals);
  if (found === undefined) {
    // Building an Intl.NumberFormat costs about a hundred times a call of it.
    const digits = decimals === undefined
      ? { maximumFractionDigits: 15 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    found = new Intl.NumberFormat('vi-VN', { ...digits, signDisplay: 'negative' });
    byDecimals.set(decimals, found);
  }
  return found;
}

/**
 * A number as Vietnamese papers write it: `1234.5` → `1.234,5`.
 * With `decimals` exactly so many, halves rounded away from zero; without, as many as the number has (at most 15).
 * A result of zero never carries a minus.
 *
 * @throws RangeError for infinities and what is no number: a missing figure is shown by the caller, not here
 */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new RangeError('only a finite number can be written');
  return formatter(decimals).format(value);
}

/** An amount of đồng: `1234567` → `1.234.567 ₫`, with a space that does not break the line; whole đồng unless `decimals` says more. */
export function formatMoney(value: number, decimals = 0): string {
  return `${formatNumber(value, decimals)}\u00a0₫`;
}
