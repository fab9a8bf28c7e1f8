/**
 * The digest of who was counted: SHA-256 of every member's id (the 16 bytes of the subject's or record's UUID), its first two
 * 8-byte words read as signed numbers, each word summed modulo 2^64; the two sums make 16 bytes.
 *
 * Sums do not depend on the order, cannot cancel a member that stands twice (an exclusive or would), and the digest of disjoint
 * units or months is the sum of theirs. SHA-256 is in PostgreSQL without an extension and the same on every machine, unlike
 * `hashtext`, which promises nothing between versions. It compares honest copies; it is no seal against forgers.
 */
const WORDS = { high: 1, low: 9 } as const;

/** One word of a member's hash as `bigint`. @param id SQL of the member's uuid */
export function memberWord(id: string, word: keyof typeof WORDS): string {
  return `('x' || encode(substr(sha256(uuid_send(${id})), ${WORDS[word]}, 8), 'hex'))::bit(64)::bigint`;
}

const RANGE = '18446744073709551616';
const HALF = '9223372036854775808';

/** A sum of words (numeric, so it never overflows) back in 64 signed bits. */
function wrapped(sum: string): string {
  return `int8send((mod(mod(${sum}, ${RANGE}) + ${RANGE} + ${HALF}, ${RANGE}) - ${HALF})::bigint)`;
}

/** 16 bytes of two sums of words; zeros where nobody was counted. */
export function digestSql(high: string, low: string): string {
  return `${wrapped(`coalesce(${high}, 0)`)} || ${wrapped(`coalesce(${low}, 0)`)}`;
}
