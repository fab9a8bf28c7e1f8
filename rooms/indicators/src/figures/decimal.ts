/**
 * An exact decimal number: `digits` × 10^-`scale`. Sums of money must not depend on the order of adding:
 * 0,1 + 0,2 in binary floating point is not 0,3, and a province adds a million such amounts.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

const FORM = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Text of PostgreSQL's `numeric`, or a number's shortest text. Throws a fault for anything else (NaN, Infinity). */
export function parseDecimal(value: string | number): Decimal {
  const match = FORM.exec(String(value));
  if (!match) throw new Error('not a decimal number');
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const raised = (one: Decimal): bigint => one.digits * 10n ** BigInt(scale - one.scale);
  return { digits: raised(a) + raised(b), scale };
}

/** Exact. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** The nearest number of JavaScript: exact up to 15 significant digits, enough for a screen. */
export function decimalToNumber(value: Decimal): number {
  return Number(`${value.digits}e-${value.scale}`);
}

/** Half away from zero, as Vietnamese statistical tables round: 2,345 → 2,35 and -2,345 → -2,35. */
function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (n * 2n + d) / (d * 2n);
  return negative ? -rounded : rounded;
}

/** `factor` × a ÷ b, rounded half away from zero to `decimals`; exact before rounding. b must not be zero. */
export function divideDecimals(a: Decimal, b: Decimal, factor: number, decimals: number): number {
  const top = a.digits * BigInt(factor) * 10n ** BigInt(b.scale + decimals);
  const bottom = b.digits * 10n ** BigInt(a.scale);
  return Number(`${divideHalfAway(top, bottom)}e-${decimals}`);
}

/** One number rounded half away from zero by its shortest decimal text: 1,005 → 1,01. */
export function roundHalfAway(value: string | number, decimals: number): number {
  return divideDecimals(parseDecimal(value), { digits: 1n, scale: 0 }, 1, decimals);
}
