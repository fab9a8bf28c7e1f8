import type { Lms } from './lms-table.ts';

/** How far in the tails the distribution is trusted: all of it (lengths, head), or to ±3 SD only (whatever contains weight, and the arm). */
export type Tails = 'whole' | 'restricted';

/** z-score of a measure by the LMS method: ((y/M)^L − 1) / (L·S), or ln(y/M)/S where L is 0. */
function plainZ(y: number, { l, m, s }: Lms): number {
  return l === 0 ? Math.log(y / m) / s : ((y / m) ** l - 1) / (l * s);
}

function plainMeasure(z: number, { l, m, s }: Lms): number {
  return l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);
}

/**
 * z-score of a measure. Restricted: beyond ±3 SD one SD is the distance between 2 and 3 SD, since few heavy or light
 * children stood behind the tails of the fitted curve.
 * Source: WHO Child Growth Standards, Methods and development (2006), chapter 7: computation of centiles and z-scores.
 */
export function computeZScore(y: number, lms: Lms, tails: Tails): number {
  const z = plainZ(y, lms);
  if (tails === 'whole' || Math.abs(z) <= 3) return z;
  const side = z > 0 ? 1 : -1;
  const [two, three] = [plainMeasure(2 * side, lms), plainMeasure(3 * side, lms)];
  return 3 * side + (y - three) / Math.abs(three - two);
}

/** The measure at a z-score: what the line of a chart passes through. Inverse of `computeZScore`. */
export function measureAtZ(z: number, lms: Lms, tails: Tails): number {
  if (tails === 'whole' || Math.abs(z) <= 3) return plainMeasure(z, lms);
  const side = z > 0 ? 1 : -1;
  const [two, three] = [plainMeasure(2 * side, lms), plainMeasure(3 * side, lms)];
  return three + (z - 3 * side) * Math.abs(three - two);
}

/** z-scores are reported with two decimals; flags look at the rounded score. */
export const roundZ = (z: number): number => Math.round((z + Number.EPSILON) * 100) / 100;
