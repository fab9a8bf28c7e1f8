/**
 * Centile, 0…100, of a z-score: the normal distribution function, by Abramowitz and Stegun 7.1.26 (error below 0.00002 of a centile).
 */
export function centileOfZ(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.327_591_1 * x);
  const series = t * (0.254_829_592 + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
  const error = 1 - series * Math.exp(-x * x);
  return 50 * (1 + Math.sign(z) * error);
}
