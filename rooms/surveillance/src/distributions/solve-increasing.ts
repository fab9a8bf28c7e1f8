/** Finds a bracket around `start` by steps that double; undefined where the function never changes its sign. */
function bracketRoot(f: (u: number) => number, start: number): [number, number] | undefined {
  const atStart = f(start);
  if (Number.isNaN(atStart)) return undefined;
  const direction = atStart < 0 ? 1 : -1;
  let near = start;
  for (let step = 0.25; step < 1e6; step *= 2) {
    const next = near + direction * step;
    if (f(next) * direction >= 0) return direction > 0 ? [near, next] : [next, near];
    near = next;
  }
  return undefined;
}

/**
 * The root of an increasing function by bracketing, inverse quadratic steps and halving.
 * T. R. Chandrupatla (1997), Advances in Engineering Software 28, 145-149. Infinite values are allowed: they are halved away.
 * @returns the root to about the last digit; ±∞ where the function stays on one side.
 */
export function solveIncreasing(f: (u: number) => number, start: number): number {
  const bracket = bracketRoot(f, start);
  if (!bracket) return f(start) < 0 ? Infinity : -Infinity;
  let [b, a] = bracket;
  let fa = f(a);
  let fb = f(b);
  let t = 0.5;
  for (let round = 0; round < 200; round += 1) {
    const x = a + t * (b - a);
    const fx = f(x);
    // The third point is the one that leaves the bracket.
    const isAcross = fx >= 0 !== fa >= 0;
    const [c, fc] = isAcross ? [b, fb] : [a, fa];
    if (isAcross) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const [best, fBest] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const tolerance = 2e-16 * Math.abs(best) + 1e-300;
    const smallest = tolerance / Math.abs(b - c);
    if (smallest > 0.5 || fBest === 0) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const isSmooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    t = isSmooth ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb)) : 0.5;
    t = Number.isFinite(t) ? Math.min(1 - smallest, Math.max(smallest, t)) : 0.5;
  }
  return a;
}
