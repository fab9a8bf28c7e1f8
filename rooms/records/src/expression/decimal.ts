/**
 * A decimal number as PostgreSQL's `numeric` has it: `coefficient` / 10^`scale`, trailing zeros kept,
 * because the scale of a quotient depends on them. Doubles would give 0.1 + 0.2 ≠ 0.3 and round 2.675 down.
 */
export class Decimal {
  readonly coefficient: bigint;
  readonly scale: number;

  constructor(coefficient: bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }
}

/** Least significant digits of a quotient, and most digits after the point: NUMERIC_MIN_SIG_DIGITS and NUMERIC_MAX_DISPLAY_SCALE in PostgreSQL's numeric.c. */
const QUOTIENT_DIGITS = 16;
const MAXIMUM_SCALE = 1000;

const powers: bigint[] = [1n];
function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent && next <= MAXIMUM_SCALE; next += 1) powers.push((powers[next - 1] as bigint) * 10n);
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A finite number as the decimal of its shortest JavaScript text, which is also its JSON text. */
export function decimalOfNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return new Decimal(BigInt(value), 0);
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const scale = fraction.length - Number(exponent);
  const coefficient = BigInt(whole + fraction);
  return scale >= 0 ? new Decimal(coefficient, scale) : new Decimal(coefficient * powerOfTen(-scale), 0);
}

/** The nearest double; null beyond the range of doubles. */
export function numberOfDecimal(value: Decimal): number | null {
  const number = Number(`${value.coefficient}e-${value.scale}`);
  return Number.isFinite(number) ? number + 0 : null;
}

function coefficientAt(value: Decimal, scale: number): bigint {
  return value.coefficient * powerOfTen(scale - value.scale);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return new Decimal(coefficientAt(a, scale) + coefficientAt(b, scale), scale);
}

export function negateDecimal(value: Decimal): Decimal {
  return new Decimal(-value.coefficient, value.scale);
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return new Decimal(a.coefficient * b.coefficient, a.scale + b.scale);
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [first, second] = [coefficientAt(a, scale), coefficientAt(b, scale)];
  return Number(first > second) - Number(first < second);
}

/** numerator / denominator, halves away from zero. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const quotient = (absolute(numerator) * 2n + absolute(denominator)) / (absolute(denominator) * 2n);
  return numerator < 0n !== denominator < 0n ? -quotient : quotient;
}

/** Weight and value of the first digit to the base 10,000 in which PostgreSQL keeps a numeric. */
function leadingDigit(value: Decimal): { weight: number; digit: bigint } {
  const magnitude = absolute(value.coefficient);
  if (magnitude === 0n) return { weight: 0, digit: 0n };
  const exponent = magnitude.toString().length - 1 - value.scale;
  const weight = Math.floor(exponent / 4);
  const shift = value.scale + weight * 4;
  return { weight, digit: shift >= 0 ? magnitude / powerOfTen(shift) : magnitude * powerOfTen(-shift) };
}

/** How many decimals PostgreSQL gives a quotient (select_div_scale in numeric.c): at least 16 significant digits. */
function quotientScale(a: Decimal, b: Decimal): number {
  const first = leadingDigit(a);
  const second = leadingDigit(b);
  const weight = first.weight - second.weight - (first.digit <= second.digit ? 1 : 0);
  return Math.min(Math.max(QUOTIENT_DIGITS - weight * 4, a.scale, b.scale, 0), MAXIMUM_SCALE);
}

/** a / b with as many decimals as PostgreSQL gives it, halves away from zero; null when b is zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal | null {
  if (b.coefficient === 0n) return null;
  const scale = quotientScale(a, b);
  const shift = scale - a.scale + b.scale;
  const numerator = shift >= 0 ? a.coefficient * powerOfTen(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * powerOfTen(-shift);
  return new Decimal(divideRounded(numerator, denominator), scale);
}

/** To `decimals` digits after the point (before it, when negative), halves away from zero as `round(numeric, int)` does. */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  const scale = Math.min(decimals, MAXIMUM_SCALE);
  if (scale >= value.scale) return new Decimal(coefficientAt(value, scale), scale);
  const rounded = divideRounded(value.coefficient, powerOfTen(value.scale - scale));
  return scale >= 0 ? new Decimal(rounded, scale) : new Decimal(rounded * powerOfTen(-scale), 0);
}
