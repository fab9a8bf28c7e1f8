/** What a regression must know of the law of its counts; the link is the logarithm. */
export interface CountFamily {
  /** Where the first fitted mean lies for a count. */
  startMean(count: number): number;
  /** Variance at a mean. */
  variance(mean: number): number;
  /** What one count adds to the deviance. */
  deviance(count: number, mean: number): number;
}

export const poissonFamily: CountFamily = {
  startMean: (count) => count + 0.1,
  variance: (mean) => mean,
  deviance: (count, mean) => 2 * (count > 0 ? count * Math.log(count / mean) - (count - mean) : mean),
};

/** Negative binomial counts with the variance mean + mean² / size. */
export const negativeBinomialFamily = (size: number): CountFamily => ({
  startMean: (count) => (count === 0 ? 1 / 6 : count),
  variance: (mean) => mean + (mean * mean) / size,
  deviance: (count, mean) => 2 * (count * Math.log(Math.max(1, count) / mean) - (count + size) * Math.log((count + size) / (mean + size))),
});
