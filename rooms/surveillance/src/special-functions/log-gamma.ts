const HALF_LOG_TWO_PI = 0.9189385332046728;

/** From here on the asymptotic series is exact to the last digit. */
const SERIES_FROM = 15;

/** Stirling's series: ln Γ(x) less (x − ½) ln x − x + ½ ln 2π, for x of 15 and more (Abramowitz and Stegun 6.1.40). */
function stirlingSeries(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
}

/** ln Γ(x) for x > 0; NaN elsewhere. Absolute error about 1e-15 near 1 and 2, relative elsewhere. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const series = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingSeries(shifted);
  return product === 1 ? series : series - Math.log(product);
}

/**
 * ln Γ(n + 1) less Stirling's formula (n + ½) ln n − n + ½ ln 2π, for real n > 0: the small part of a
 * probability that large terms would otherwise drown.
 * C. Loader (2000): Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  if (n >= SERIES_FROM) return stirlingSeries(n);
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
}
