import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be mistaken for one another when read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve letters in three groups: about 59 bits, and it can be read out over the telephone. */
export function makePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}
