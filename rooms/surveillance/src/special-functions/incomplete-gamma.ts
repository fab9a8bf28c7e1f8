import { poissonTerm } from './saddle-point.ts';

/** Both tails of a continuous law at a point; each is exact where it is the small one. */
export interface Tails {
  lower: number;
  upper: number;
}

const TINY = 1e-300;

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * poissonTerm(a, x);
}

/** Legendre's continued fraction, evaluated from the front (Lentz 1976). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1e7; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || TINY);
    c = b + an / c || TINY;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h * a * poissonTerm(a, x);
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0, x ≥ 0.
 * The work grows with √a: see `gammaTails` for very large shapes.
 * Abramowitz and Stegun 6.5.29 (series, left of the bulk) and 6.5.31 (continued fraction, right of it).
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0) || Number.isNaN(x)) return { lower: Number.NaN, upper: Number.NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, lowerSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, upperFraction(a, x));
  return { lower: 1 - upper, upper };
}
