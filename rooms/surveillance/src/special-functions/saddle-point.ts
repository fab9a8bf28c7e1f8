import { stirlingError } from './log-gamma.ts';

const TWO_PI = 2 * Math.PI;

/** x ln(x/m) + m − x without cancellation where x is near m (Loader 2000). */
function devianceTerm(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** mˣ e⁻ᵐ / Γ(x + 1) for real x ≥ 0 and m ≥ 0: the Poisson probability, and the first factor of the incomplete gamma function. */
export function poissonTerm(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - devianceTerm(x, m)) / Math.sqrt(TWO_PI * x);
}

/**
 * Γ(a+b+1) / (Γ(a+1) Γ(b+1)) · pᵃ qᵇ for real a, b > 0 and p + q = 1: the binomial probability, and the first factor
 * of the incomplete beta function. Both p and q are asked for: neither may be the rounded rest of the other.
 */
export function binomialTerm(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * p) - devianceTerm(b, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (TWO_PI * a * b));
}
