/** SHA-256 as a function of bytes; handed in, because a pure room has no crypto. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What the first record of every site is chained to. */
export const GENESIS_HASH = '0'.repeat(64);

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits; handed in. As a function of text: encoding outside the hash would cost 9 µs a record. */
export type HashText = (text: string) => string;

/**
 * Hash of a record: SHA-256 over the previous record's hash (64 lower-case hex digits), a line feed,
 * and the record's `canonicalText`, all as UTF-8; returned as 64 lower-case hex digits.
 * The first record of a site takes `GENESIS_HASH` as the previous one.
 */
export function chainHash(previousHash: string, canonical: string, hashText: HashText): string {
  return hashText(`${previousHash}\n${canonical}`);
}
