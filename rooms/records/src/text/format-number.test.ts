import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber } from './format-number.ts';
import { parseNumber } from './parse-number.ts';

describe('A number on Vietnamese paper', () => {
  it.each([
    [1234.5, undefined, '1.234,5'],
    [1234567, undefined, '1.234.567'],
    [0.1 + 0.2, undefined, '0,3'],
    [36.6, 1, '36,6'],
    [95, 1, '95,0'],
    [1.005, 2, '1,01'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [-0.04, 1, '0,0'],
    [-1234.5, undefined, '-1.234,5'],
    [0, undefined, '0'],
  ] as const)('%s with %s decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('is never written for what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('of đồng has its sign behind a space that does not break', () => {
    expect(formatMoney(1234567)).toBe('1.234.567\u00a0₫');
    expect(formatMoney(1234.567, 2)).toBe('1.234,57\u00a0₫');
  });
});

describe('A number as typed', () => {
  it.each([
    ['1234', 1234],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234 567,25', 1234567.25],
    ['1\u00a0234', 1234],
    ['1234.567', 1234.567],
    ['0.123', 0.123],
    ['0,123', 0.123],
    ['36,6', 36.6],
    [' 12 ', 12],
    ['-5', -5],
    ['−5,5', -5.5],
    ['+5', 5],
    ['-0', 0],
    ['007', 7],
  ])('«%s» is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['1.234', '1,234', '12.345', '-123,456', '999.999'])('«%s» can be read in two ways and is refused', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it.each(['', ' ', '-', 'abc', '1e5', '12a', '1.23.456', '1,23,456', '1.234,', ',5', '.5', '1..2', '--5', '1.234,5,6', 'Infinity', '0x10', '٣', '1 23', '12345678901234567', '0.1234567890123456'])('«%s» is no number that can be kept', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('is clear where the notation is known', () => {
    expect(parseNumber('1.234', 'vietnamese')).toBe(1234);
    expect(parseNumber('1.234', 'plain')).toBe(1.234);
    expect(parseNumber('1,234', 'vietnamese')).toBe(1.234);
    expect(parseNumber('1,234', 'plain')).toBeNull();
    expect(parseNumber('12.5', 'vietnamese')).toBeNull();
  });

  it('comes back from the paper as it went there', () => {
    const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseNumber(formatNumber(value), 'vietnamese')).toBe(value);
        expect(parseNumber(String(value), 'plain')).toBe(value);
        expect([value, null]).toContain(parseNumber(formatNumber(value)));
        expect([value, null]).toContain(parseNumber(String(value)));
      }),
    );
  });
});
