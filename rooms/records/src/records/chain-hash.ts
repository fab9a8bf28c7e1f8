/** SHA-256 as a function of bytes; handed in, because a pure room has no crypto. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What the first record of every site is chained to. */
export const GENESIS_HASH = '0'.repeat(64);

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Hash of a record: SHA-256 over the previous record's hash (64 lower-case hex digits), a line feed,
 * and the record's `canonicalText`, all as UTF-8; returned as 64 lower-case hex digits.
 * The first record of a site takes `GENESIS_HASH` as the previous one.
 */
export function chainHash(previousHash: string, canonical: string, sha256: Sha256): string {
  const digest = sha256(encoder.encode(`${previousHash}\n${canonical}`));
  let hex = '';
  for (const byte of digest) hex += HEX[byte];
  return hex;
}
