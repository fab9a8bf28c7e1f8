import { createHash, randomBytes } from 'node:crypto';

/** Crockford's letters: no I, L, O, U, so that nobody mistakes one for another on the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;

function toLetters(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const count = (bytes.length * 8) / 5;
  return Array.from({ length: count }, (_, index) => LETTERS[Number((bits >> BigInt(5 * (count - 1 - index))) & 31n)]!).join('');
}

function fromLetters(text: string): Buffer {
  let bits = 0n;
  for (const letter of text) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter));
  return Buffer.from(bits.toString(16).padStart((text.length * 5) / 4, '0'), 'hex');
}

/** A one-time code: a secret the parent knows by its digest, and the beginning of the parent's key, by which the new site knows the parent. */
export interface EnrolmentCode {
  /** Eight groups of four. */
  text: string;
  /** SHA-256 of the secret, hex. */
  digest: string;
  /** First 20 hex digits of the parent's fingerprint. */
  parent: string;
}

const digestOf = (secret: Uint8Array): string => createHash('sha256').update('tuyen-enrol').update(secret).digest('hex');

export function makeEnrolmentCode(parentId: string): EnrolmentCode {
  const secret = randomBytes(BYTES);
  const parent = parentId.slice(0, BYTES * 2);
  const letters = toLetters(secret) + toLetters(Buffer.from(parent, 'hex'));
  return { text: letters.match(/.{4}/g)!.join('-'), digest: digestOf(secret), parent };
}

/** Reads a code as typed: any case, any dashes and blanks, I and L for 1, O for 0. undefined when it is none. */
export function readEnrolmentCode(typed: string): EnrolmentCode | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  if (letters.length !== 32 || [...letters].some((letter) => !LETTERS.includes(letter))) return undefined;
  return { text: letters.match(/.{4}/g)!.join('-'), digest: digestOf(fromLetters(letters.slice(0, 16))), parent: fromLetters(letters.slice(16)).toString('hex') };
}
