import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, decimalToNumber, divideDecimals, parseDecimal, roundHalfAway } from './decimal.ts';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('exact decimal numbers', () => {
  it.each([
    ['0.1', '0.2', 0.3],
    ['1234567890123.45', '0.05', 1234567890123.5],
    ['-7', '7.00', 0],
    ['1e3', '2.5e-2', 1000.025],
  ])('adds %s and %s without the error of binary fractions', (a, b, sum) => {
    expect(decimalToNumber(addDecimals(parseDecimal(a), parseDecimal(b)))).toBe(sum);
  });

  it.each([
    [1.005, 2, 1.01],
    [2.345, 2, 2.35],
    [-2.345, 2, -2.35],
    [-0.004, 2, 0],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    ['99.994999', 2, 99.99],
    [1e21, 2, 1e21],
  ])('rounds %s to %i decimals half away from zero: %s', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it('gives the same sum in whatever order amounts are added', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 40 }), (amounts) => {
        const total = (list: number[]): number => decimalToNumber(list.map((amount) => parseDecimal(`${amount}e-2`)).reduce(addDecimals, parseDecimal(0)));
        expect(total(amounts)).toBe(total(amounts.toReversed()));
        expect(total(amounts)).toBe(amounts.reduce((sum, amount) => sum + amount, 0) / 100);
      }),
    );
  });

  it('divides as the fraction says, never by the nearest binary number', () => {
    expect(divideDecimals(parseDecimal(201), parseDecimal(200), 1, 2)).toBe(1.01);
    expect(divideDecimals(parseDecimal(1), parseDecimal(3), 100, 2)).toBe(33.33);
    expect(divideDecimals(parseDecimal(2), parseDecimal(3), 100, 2)).toBe(66.67);
  });

  it('refuses what is not a number', () => {
    expect(() => parseDecimal('NaN')).toThrow('not a decimal number');
    expect(() => parseDecimal(Number.POSITIVE_INFINITY)).toThrow('not a decimal number');
    expect(() => parseDecimal('')).toThrow('not a decimal number');
  });
});
