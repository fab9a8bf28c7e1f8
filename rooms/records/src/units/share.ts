/**
 * Shares have six decimals: what is divided is counted in millionths, so that the parts sum to the whole exactly,
 * in JavaScript (as whole numbers) and in PostgreSQL (numeric).
 */
export const MILLION = 1_000_000;

/** A share as a whole number of millionths. */
export function millionthsOf(share: number): number {
  return Math.round(share * MILLION);
}

/**
 * Divides `total` millionths in proportion to the weights, in whole millionths that sum to `total` exactly:
 * each part is rounded down and the largest remainders get one more, the earlier first among equals.
 */
export function divideMillionths(weights: readonly number[], total: number = MILLION): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** `count` equal shares that sum to 1 exactly: 3 → 0.333334, 0.333333, 0.333333. */
export function equalShares(count: number): number[] {
  return divideMillionths(Array.from({ length: count }, () => 1)).map((part) => part / MILLION);
}
