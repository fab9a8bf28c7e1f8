/**
 * ₂F₁(⅓, ⅔; 5⁄3; x) for x ≤ 0, by Pfaff's transformation, whose series converges for every such x
 * (Abramowitz and Stegun 15.1.1, 15.3.4).
 */
export function hypergeometricThirds(x: number): number {
  const y = x / (x - 1);
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * 1e-17 && n < 1e5; n += 1) {
    term *= ((1 / 3 + n) / (5 / 3 + n)) * y;
    sum += term;
  }
  return sum / Math.cbrt(1 - x);
}
