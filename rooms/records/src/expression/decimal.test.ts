import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, Decimal, decimalOfNumber, divideDecimals, multiplyDecimals, negateDecimal, numberOfDecimal, roundDecimal } from './decimal.ts';

function decimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return new Decimal(BigInt(whole + fraction), fraction.length);
}

function textOf(value: Decimal | null): string | null {
  if (value === null) return null;
  const digits = (value.coefficient < 0n ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  return `${value.coefficient < 0n ? '-' : ''}${whole}${value.scale > 0 ? `.${digits.slice(-value.scale)}` : ''}`;
}

function absolute(value: Decimal): Decimal {
  return value.coefficient < 0n ? negateDecimal(value) : value;
}

/** One in the last digit that `decimals` keeps. */
function digitAt(decimals: number): Decimal {
  return decimals >= 0 ? new Decimal(1n, decimals) : new Decimal(10n ** BigInt(-decimals), 0);
}

/** What PostgreSQL 15.18 answers to `select a::numeric / b::numeric`. */
const quotients = [
  ['1', '3', '0.33333333333333333333'],
  ['2', '3', '0.66666666666666666667'],
  ['-1', '3', '-0.33333333333333333333'],
  ['-7', '2', '-3.5000000000000000'],
  ['100', '7', '14.2857142857142857'],
  ['70', '1.6', '43.7500000000000000'],
  ['43.7500000000000000', '1.6', '27.3437500000000000'],
  ['55.5', '2.6569', '20.8890059844179307'],
  ['1', '7000', '0.00014285714285714286'],
  ['123456789', '0.0003', '411522630000.00000000'],
  ['10000', '3', '3333.3333333333333333'],
  ['9999', '10000', '0.99990000000000000000'],
  ['5', '9999', '0.00050005000500050005'],
  ['99999', '10001', '9.9989001099890011'],
  ['0', '5', '0.00000000000000000000'],
] as const;

/** What PostgreSQL 15.18 answers to `select round(x::numeric, n)`. */
const roundings = [
  ['2.5', 0, '3'],
  ['3.5', 0, '4'],
  ['-2.5', 0, '-3'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['2.675', 2, '2.68'],
  ['1.005', 2, '1.01'],
  ['27.25', 1, '27.3'],
  ['0.05', 1, '0.1'],
  ['49.999', 2, '50.00'],
  ['5', 2, '5.00'],
  ['1234.5678', -2, '1200'],
  ['1250', -2, '1300'],
  ['-1250', -2, '-1300'],
  ['150', -3, '0'],
] as const;

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000));

describe('decimal arithmetic', () => {
  it.each(quotients)('divides %s by %s to the digits PostgreSQL gives', (a, b, expected) => {
    expect(textOf(divideDecimals(decimal(a), decimal(b)))).toBe(expected);
  });

  it.each(roundings)('rounds %s to %i decimals as PostgreSQL does, halves away from zero', (value, decimals, expected) => {
    expect(textOf(roundDecimal(decimal(value), decimals))).toBe(expected);
  });

  it('adds and multiplies without the errors of doubles', () => {
    expect(textOf(addDecimals(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(textOf(multiplyDecimals(decimal('1.005'), decimal('1000')))).toBe('1005.000');
    expect(textOf(multiplyDecimals(decimal('3.1428571428571429'), decimal('7')))).toBe('22.0000000000000003');
  });

  it('has no quotient by zero', () => {
    expect(divideDecimals(decimal('1'), decimal('0.00'))).toBeNull();
  });

  it('gives every finite number back unchanged', () => {
    fc.assert(fc.property(number, (value) => numberOfDecimal(decimalOfNumber(value)) === value + 0));
  });

  it('orders decimals as the numbers they stand for', () => {
    fc.assert(fc.property(number, number, (a, b) => compareDecimals(decimalOfNumber(a), decimalOfNumber(b)) === Math.sign(a - b)));
  });

  it('subtracts what was added, exactly', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const sum = addDecimals(decimalOfNumber(a), decimalOfNumber(b));
        return compareDecimals(addDecimals(sum, negateDecimal(decimalOfNumber(b))), decimalOfNumber(a)) === 0;
      }),
    );
  });

  it('never rounds further away than half of the last digit', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -3, max: 8 }), (value, decimals) => {
        const exact = decimalOfNumber(value);
        const error = addDecimals(roundDecimal(exact, decimals), negateDecimal(exact));
        return compareDecimals(multiplyDecimals(absolute(error), new Decimal(2n, 0)), digitAt(decimals)) <= 0;
      }),
    );
  });

  it('has no number for what lies beyond the doubles', () => {
    expect(numberOfDecimal(multiplyDecimals(decimalOfNumber(1e308), decimalOfNumber(1e308)))).toBeNull();
  });
});
