import type { Lms, LmsTable } from './lms-table.ts';

/** Lengths come with rounding noise of computed decimals (87 + 0.7): nearer than this to a row is the row. */
const NOISE = 1e-6;

const between = (a: number, b: number, share: number): number => a + share * (b - a);

/**
 * L, M and S at an age or size; between two rows by linear interpolation of each, as WHO does for lengths between tenths
 * of a centimetre and for ages between months. Undefined outside the table.
 */
export function lmsAt(table: LmsTable, x: number): Lms | undefined {
  const place = (x - table.from) * table.perUnit;
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) < NOISE) return table.rows[nearest];
  const [below, above] = [table.rows[Math.floor(place)], table.rows[Math.ceil(place)]];
  if (below === undefined || above === undefined) return undefined;
  const share = place - Math.floor(place);
  return { l: between(below.l, above.l, share), m: between(below.m, above.m, share), s: between(below.s, above.s, share) };
}
