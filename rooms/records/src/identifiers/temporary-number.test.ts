import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTemporaryNumber, makeTemporaryNumber, readTemporaryNumber } from './temporary-number.ts';

const temporaryNumber = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((random) => makeTemporaryNumber(() => random));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('A temporary number', () => {
  it('is T and nine characters, never like a citizen or insurance number', () => {
    fc.assert(
      fc.property(temporaryNumber, (number) => {
        expect(number).toMatch(/^T[0-9A-HJ-NP-Z]{9}$/);
        expect(number).not.toMatch(/[ILOU]|[0-9]{10}/);
        expect(isTemporaryNumber(number)).toBe(true);
      }),
    );
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(temporaryNumber, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...alphabet), (number, place, character) => {
        fc.pre(number[place] !== character);
        expect(isTemporaryNumber(number.slice(0, place) + character + number.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('shows every exchange of two different characters', () => {
    fc.assert(
      fc.property(temporaryNumber, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, a, b) => {
        const characters = [...number];
        [characters[a], characters[b]] = [number[b] ?? '', number[a] ?? ''];
        fc.pre(number[a] !== number[b]);
        expect(isTemporaryNumber(characters.join(''))).toBe(false);
      }),
    );
  });

  it('is read as people write it', () => {
    fc.assert(
      fc.property(temporaryNumber, (number) => {
        const written = `${number.slice(0, 4)}-${number.slice(4)} `.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readTemporaryNumber(written)).toEqual({ value: number, findings: [] });
      }),
    );
  });

  it('is refused with the reason when it is none', () => {
    expect(readTemporaryNumber('001090000123').findings).toEqual([{ code: 'temporary-number.shape', severity: 'error' }]);
    expect(readTemporaryNumber('TUUUUUUUUU').findings).toEqual([{ code: 'temporary-number.shape', severity: 'error' }]);
    expect(readTemporaryNumber('T000000001').findings).toEqual([{ code: 'temporary-number.check-character', severity: 'error' }]);
    expect(isTemporaryNumber('T000000000')).toBe(true);
  });

  it('is not made of too few random bytes', () => {
    expect(() => makeTemporaryNumber(() => new Uint8Array(7))).toThrow(RangeError);
  });
});
