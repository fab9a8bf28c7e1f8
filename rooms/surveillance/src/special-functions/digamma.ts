/** From here on the asymptotic series is exact to the last digit. */
const SERIES_FROM = 15;

/** ψ(x), the derivative of ln Γ(x), for x > 0 (Abramowitz and Stegun 6.3.5, 6.3.18). */
export function digamma(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < SERIES_FROM; shifted += 1) sum -= 1 / shifted;
  const y = 1 / (shifted * shifted);
  return sum + Math.log(shifted) - 0.5 / shifted - y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y / 132))));
}

/** ψ′(x) for x > 0 (Abramowitz and Stegun 6.4.6, 6.4.12). */
export function trigamma(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < SERIES_FROM; shifted += 1) sum += 1 / (shifted * shifted);
  const y = 1 / (shifted * shifted);
  return sum + 1 / shifted + y / 2 + (y / shifted) * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - (y * 5) / 66))));
}
