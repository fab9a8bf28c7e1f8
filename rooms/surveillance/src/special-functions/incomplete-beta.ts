import type { Tails } from './incomplete-gamma.ts';
import { binomialTerm } from './saddle-point.ts';

const TINY = 1e-300;

/** The continued fraction of Abramowitz and Stegun 26.5.8, evaluated from the front (Lentz 1976). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let h = d;
  for (let m = 1; m < 1e7; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}

/**
 * The regularised incomplete beta function Iₓ(a, b) and its rest, a, b > 0, x + y = 1.
 * Both x and y are asked for, so that neither is the rounded rest of the other.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (!(a > 0 && b > 0) || Number.isNaN(x) || Number.isNaN(y)) return { lower: Number.NaN, upper: Number.NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const front = binomialTerm(a, b, x, y) / (a + b);
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, front * b * fraction(a, b, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * a * fraction(b, a, y));
  return { lower: 1 - upper, upper };
}
