import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByCodePoint, compareValues, type Operand } from './compare-values.ts';
import { Decimal } from './decimal.ts';

const cases: readonly [title: string, a: Operand, b: Operand, expected: number | null][] = [
  ['numbers by value', 2, 10, -1],
  ['a number and an exact decimal by value', 0.3, new Decimal(30n, 2), 0],
  ['false before true', false, true, -1],
  ['texts by code point, not by length', '10', '2', -1],
  ['capital letters before small ones', 'Z', 'a', -1],
  ['đ after every letter of ASCII', 'đ', 'z', 1],
  ['characters beyond U+FFFF after all others', '\u{20000}', '\uffee', 1],
  ['a date with an earlier date', '2025-06-30', '2025-07-01', -1],
  ['a year as its first day', '2025', '2025-01-01', 0],
  ['a month as its first day', '2025-02', '2025-01-31', 1],
  ['two times as moments, whatever their offset', '2025-07-01T10:00:00+07:00', '2025-07-01T03:00:00Z', 0],
  ['a time with a time of the same day', '2025-07-01T09:59:59+07:00', '2025-07-01T10:00:00+07:00', -1],
  ['a date with a time by the day', '2025-07-01', '2025-07-01T10:00:00+07:00', 0],
  ['a date with a time by the day in Vietnam', '2025-07-02', '2025-07-01T18:00:00Z', 0],
  ['31 February as a text, because it is no date', '2025-02-31', '2025-03', -1],
  ['nothing with null', null, 1, null],
  ['nothing across kinds', 1, '1', null],
  ['nothing across kinds, yes-or-no and number', true, 1, null],
  ['no groups', { a: 1 }, { a: 1 }, null],
  ['no lists', [1], [1], null],
];

/** The order of two lists of code points. */
function compareByPoints(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => [...text].map((character) => character.codePointAt(0) ?? 0)) as [number[], number[]];
  const at = left.findIndex((point, index) => point !== right[index]);
  if (at < 0) return Math.sign(left.length - right.length);
  const [first, second] = [left[at] ?? 0, right[at]];
  return second === undefined ? 1 : Math.sign(first - second);
}

function areOpposite(order: number | null, turned: number | null): boolean {
  return order === null || turned === null ? order === turned : order + turned === 0;
}

describe('comparing values', () => {
  it.each(cases)('compares %s', (_, a, b, expected) => {
    expect(compareValues(a, b)).toBe(expected);
  });

  it('orders texts as the list of their code points', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(fc.property(text, text, (a, b) => compareByCodePoint(a, b) === compareByPoints(a, b)));
  });

  it('turns round when the sides are exchanged', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('2025', '2025-01', '2025-01-01', '2025-01-01T00:00:00+07:00'));
    fc.assert(fc.property(value, value, (a, b) => areOpposite(compareValues(a, b), compareValues(b, a))));
  });
});
