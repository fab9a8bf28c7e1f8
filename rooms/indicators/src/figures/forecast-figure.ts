/** A figure at the end of a stretch of days. */
export interface ForecastPoint {
  /** Days since any fixed day. */
  day: number;
  value: number;
}

/** What a figure will be on a day if it goes on as it went, and the range in which it will lie 8 times out of 10. */
export interface Forecast {
  value: number;
  low: number;
  high: number;
  /** How many points it rests on. */
  points: number;
}

/** Student's t, 90 % below, by degrees of freedom 1 … 30 (two-sided 80 %); beyond, the normal. Abramowitz & Stegun, table 26.10. */
const T_80 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341, 1.337, 1.333, 1.33, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.31];
const NORMAL_80 = 1.282;

/** Fewer points say nothing about the way a figure goes. */
const FEWEST = 4;

const tOf = (freedom: number): number => T_80[freedom - 1] ?? NORMAL_80;

/**
 * A level (a share, a state): the straight line of least squares through the points, carried on to a day, with the prediction interval of
 * simple linear regression: ŷ ± t · s · √(1 + 1/n + (x₀ − x̄)²/Sxx). Montgomery DC, Peck EA, Vining GG. Introduction to Linear Regression
 * Analysis, 5th ed., eq. 2.54. Kept within `least` and `most`. null for fewer than four points, or when all are of one day.
 */
export function forecastLevel(points: readonly ForecastPoint[], day: number, { least, most }: { least: number; most: number }): Forecast | null {
  const n = points.length;
  if (n < FEWEST) return null;
  const [meanX, meanY] = [points.reduce((sum, point) => sum + point.day, 0) / n, points.reduce((sum, point) => sum + point.value, 0) / n];
  const sxx = points.reduce((sum, point) => sum + (point.day - meanX) ** 2, 0);
  if (sxx === 0) return null;
  const slope = points.reduce((sum, point) => sum + (point.day - meanX) * (point.value - meanY), 0) / sxx;
  const at = (x: number): number => meanY + slope * (x - meanX);
  const residual = Math.sqrt(points.reduce((sum, point) => sum + (point.value - at(point.day)) ** 2, 0) / (n - 2));
  const half = tOf(n - 2) * residual * Math.sqrt(1 + 1 / n + (day - meanX) ** 2 / sxx);
  const within = (value: number): number => Math.min(most, Math.max(least, value));
  return { value: within(at(day)), low: within(at(day) - half), high: within(at(day) + half), points: n };
}

/**
 * A sum that grows month by month (visits of a year): what there is and the remaining months at the mean of the past ones, with the
 * prediction interval of a sum of m further months from n: m·x̄ ± t · s · √(m + m²/n). Hahn GJ, Meeker WQ. Statistical Intervals, 4.8.
 * null for fewer than four months.
 */
export function forecastSum(reached: number, months: readonly number[], remaining: number): Forecast | null {
  const n = months.length;
  if (n < FEWEST) return null;
  const mean = months.reduce((sum, month) => sum + month, 0) / n;
  const spread = Math.sqrt(months.reduce((sum, month) => sum + (month - mean) ** 2, 0) / (n - 1));
  const half = tOf(n - 1) * spread * Math.sqrt(remaining + remaining ** 2 / n);
  const value = reached + remaining * mean;
  return { value, low: Math.max(reached, value - half), high: value + half, points: n };
}
