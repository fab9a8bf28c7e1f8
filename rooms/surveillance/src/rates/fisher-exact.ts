/** Tables whose probability is above the observed one by rounding alone count as equal to it. */
const EQUAL = 1 + 1e-7;
/** Beyond this many counts on the shortest margin a sum term by term would take seconds. */
export const WIDEST_EXACT = 5_000_000;

/**
 * Two-sided p-value of Fisher's exact test of a 2×2 table: the probability, with all margins fixed, of the tables
 * that are not more probable than the observed one (Fisher 1935). 1 where a margin is empty; NaN beyond `WIDEST_EXACT`.
 *
 * @param table rows of two whole numbers from 0
 */
export function fisherExact(table: readonly [readonly [number, number], readonly [number, number]]): number {
  const [[a, b], [c, d]] = table;
  const [row, column, total] = [a + b, a + c, a + b + c + d];
  const lowest = Math.max(0, row + column - total);
  const highest = Math.min(row, column);
  if (highest - lowest > WIDEST_EXACT) return Number.NaN;
  const rest = total - row - column;
  // Each term from its neighbour, in units of the observed table's probability: a logarithm of large factorials would lose its digits.
  const sumFrom = (step: 1 | -1): { sum: number; extreme: number } => {
    let [ratio, sum, extreme] = [1, 0, 0];
    for (let k = a; k !== (step === 1 ? highest : lowest); k += step) {
      ratio *= step === 1 ? ((row - k) * (column - k)) / ((k + 1) * (rest + k + 1)) : (k * (rest + k)) / ((row - k + 1) * (column - k + 1));
      sum += ratio;
      if (ratio <= EQUAL) extreme += ratio;
      // Behind the top of the distribution the terms only fall.
      if (ratio < 1e-18 * sum) break;
    }
    return { sum, extreme };
  };
  const up = sumFrom(1);
  const down = sumFrom(-1);
  // A table too improbable for its neighbours to be counted in its units has p = 0 to every digit there is.
  return up.sum + down.sum === Infinity ? 0 : Math.min(1, (1 + up.extreme + down.extreme) / (1 + up.sum + down.sum));
}
