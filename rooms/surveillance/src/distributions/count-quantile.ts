/** A little left of p, so that a probability that is reached exactly counts as reached. */
const FUZZ = 64 * Number.EPSILON;

/**
 * The smallest count k ≥ 0 with P(X ≤ k) ≥ p.
 * @param start a first guess, for example by the normal law.
 */
export function countQuantile(p: number, cdf: (k: number) => number, start: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const target = p * (1 - FUZZ);
  let low = -1;
  let high = Math.max(0, Math.floor(start));
  for (let step = 1; cdf(high) < target; step *= 2) {
    if (high >= Number.MAX_SAFE_INTEGER) return Infinity;
    low = high;
    high += step;
  }
  for (let step = 1; low < 0 && high - step >= 0; step *= 2) {
    if (cdf(high - step) < target) low = high - step;
    else high -= step;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}
