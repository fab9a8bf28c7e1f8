/** z of 95 % and of 99,8 % between two tails: the warning and the action limits of a control chart. */
export const Z_95 = 1.959963984540054;
export const Z_998 = 3.090232306167813;

/** Two ends of an interval, as a share of 1. */
export interface ShareInterval {
  low: number;
  high: number;
}

/**
 * Confidence interval of a share by Wilson's score: right for small numbers and shares near 0 and 1, never outside them.
 * Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209-12.
 * @param counted 0 … size @param size above 0
 */
export function shareInterval(counted: number, size: number, z: number = Z_95): ShareInterval {
  const share = counted / size;
  const middle = (share + (z * z) / (2 * size)) / (1 + (z * z) / size);
  const half = (z / (1 + (z * z) / size)) * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Limits between which the share of a group of this size lies by chance alone, when the share of all is `target`: the funnel's lines.
 * Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med 2005;24:1185-202 (normal approximation, A.1.1);
 * by Wilson's form, so that small groups do not fall below 0 or above 1.
 */
export function funnelLimits(target: number, size: number, z: number): ShareInterval {
  return shareInterval(target * size, size, z);
}

/**
 * Confidence interval of a count of rare events (deaths, cases) by Byar's approximation to the exact Poisson limits; good to the second digit from one event on.
 * Breslow NE, Day NE. Statistical Methods in Cancer Research, vol. II. IARC 1987, p. 69.
 */
export function countInterval(counted: number, z: number = Z_95): ShareInterval {
  const low = counted === 0 ? 0 : counted * (1 - 1 / (9 * counted) - z / (3 * Math.sqrt(counted))) ** 3;
  const next = counted + 1;
  return { low: Math.max(0, low), high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3 };
}
