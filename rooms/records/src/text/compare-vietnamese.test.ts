import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from './compare-vietnamese.ts';

describe('The order of Vietnamese words', () => {
  it('puts the letters a ă â, d đ, e ê, o ô ơ, u ư apart and the tones in order', () => {
    const dictionary = ['a', 'ành', 'ảnh', 'ãnh', 'ánh', 'ạnh', 'ăn', 'ân', 'da', 'dạ', 'Dương', 'đa', 'Đào', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư'];
    expect([...dictionary].reverse().sort(compareVietnamese)).toEqual(dictionary);
  });

  it('is a strict order: only equal texts are equal', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aAàáăâđdĐ \u0301😀\uffee') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareVietnamese(a, b)).toBe(-compareVietnamese(b, a) + 0);
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('breaks ties by code points, as the database does', () => {
    expect(compareVietnamese('\u00e0', 'a\u0300')).toBe(1);
    expect(compareVietnamese('a\u0300', '\u00e0')).toBe(-1);
  });
});
