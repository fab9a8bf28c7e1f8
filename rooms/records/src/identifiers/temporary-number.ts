import type { Reading } from '../problems/reading.ts';

/** Digits and capitals without I, L, O and U: nothing that is confused when read aloud or written by hand (D. Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomCharacters = 8;

/** Times x in the field of 32 elements, modulo x⁵ + x² + 1. */
function timesX(element: number): number {
  return element & 16 ? ((element << 1) & 31) ^ 0b00101 : element << 1;
}

/**
 * The check character: the sum of the characters, each times another power of x, in the field of 32 elements.
 * As all those powers differ, every single wrong character and every exchange of two different characters is noticed.
 */
function checkCharacter(characters: string): string {
  let sum = 0;
  for (const character of characters) sum = timesX(sum ^ alphabet.indexOf(character));
  return alphabet.charAt(sum);
}

/**
 * A number for a person who has none yet: `T`, eight random characters and a check character, as `T7K0Q2MXC5`.
 * It never looks like the twelve digits of a citizen number or the ten of an insurance number.
 * Forty random bits: in a province with 100,000 such numbers one new number in ten million meets an old one, so whoever keeps them still refuses duplicates.
 *
 * @param randomBytes hands out so many random bytes
 */
export function makeTemporaryNumber(randomBytes: (count: number) => Uint8Array): string {
  const characters = Array.from(randomBytes(randomCharacters), (byte) => alphabet.charAt(byte & 31)).join('');
  if (characters.length !== randomCharacters) throw new RangeError('eight random bytes are needed');
  return `T${characters}${checkCharacter(characters)}`;
}

/** Whether the text is a temporary number exactly as it was made, its check character included. */
export function isTemporaryNumber(text: string): boolean {
  return /^T[0-9A-HJKMNP-TV-Z]{9}$/.test(text) && checkCharacter(text.slice(1, -1)) === text.slice(-1);
}

/** Reads a temporary number as typed: small letters, spaces and hyphens are forgiven, and I or L for 1, O for 0. */
export function readTemporaryNumber(text: string): Reading<string> {
  const number = text.replace(/[\s.-]/g, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  if (!/^T[0-9A-HJKMNP-TV-Z]{9}$/.test(number)) return { value: null, findings: [{ code: 'temporary-number.shape', severity: 'error' }] };
  if (!isTemporaryNumber(number)) return { value: null, findings: [{ code: 'temporary-number.check-character', severity: 'error' }] };
  return { value: number, findings: [] };
}
