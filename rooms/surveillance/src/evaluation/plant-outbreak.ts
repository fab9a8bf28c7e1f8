/** An outbreak that is known to be in a series: first and last point, from 1. */
export interface KnownOutbreak {
  first: number;
  last: number;
}

/**
 * Adds an outbreak to counts: `cases[0]` at the point `first` (from 1), `cases[1]` at the next, and so on; what lies
 * past the end of the series is cut off. The counts handed in are not changed.
 */
export function plantOutbreak(observed: Float64Array, first: number, cases: readonly number[]): { observed: Float64Array; outbreak: KnownOutbreak } {
  const planted = observed.slice();
  const last = Math.min(observed.length, first + cases.length - 1);
  for (let at = first; at <= last; at += 1) planted[at - 1]! += cases[at - first]!;
  return { observed: planted, outbreak: { first, last } };
}
