/** A run of months or weeks, by index, both ends included. */
export interface Run {
  first: number;
  last: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

/** Months of one epidemic may dip once. */
const GAP = 1;

/**
 * Epidemics as hindsight sees them, with years that no detector could have known: months far above the same month (and its neighbours) of all
 * other years, past and coming. «Far» is the median and four robust deviations (1.4826 × median absolute deviation, at least the square root of
 * the median), and at least five cases.
 */
export function labelEpidemics(counts: readonly (number | null)[], frequency: number): Run[] {
  const isFar = counts.map((count, at) => {
    if (count === null || count < 5) return false;
    const others: number[] = [];
    for (let index = at % frequency; index < counts.length; index += frequency) {
      for (const near of [index - 1, index, index + 1]) {
        const other = counts[near];
        if (Math.abs(near - at) > frequency / 2 && other !== null && other !== undefined) others.push(other);
      }
    }
    const middle = median(others);
    const spread = Math.max(1.4826 * median(others.map((each) => Math.abs(each - middle))), Math.sqrt(middle), 1);
    return count > middle + 4 * spread;
  });
  const runs: Run[] = [];
  isFar.forEach((far, at) => {
    const open = runs.at(-1);
    if (!far) return;
    if (open !== undefined && at - open.last <= GAP + 1) open.last = at;
    else runs.push({ first: at, last: at });
  });
  return runs;
}
