/**
 * The digest of who was counted, 8 bytes: SHA-256 of every member's id (the 16 bytes of the subject's or record's UUID), its first
 * eight bytes read as a number, all of them summed modulo 2^64.
 *
 * A sum does not depend on the order, does not let a member that stands twice cancel itself (an exclusive or would), and the digest of
 * disjoint units or months is the sum of theirs. SHA-256 is in PostgreSQL without an extension and the same on every machine, unlike
 * `hashtext`, which promises nothing between versions. Two different lists agree by chance once in 2^64; a second word would double
 * the time (1 µs a member, a third of a month's statement). It compares honest copies; it is no seal against forgers.
 */

/** One member's number, `bigint`. @param id SQL of the member's uuid */
export function memberNumber(id: string): string {
  return `('x' || encode(substr(sha256(uuid_send(${id})), 1, 8), 'hex'))::bit(64)::bigint`;
}

const RANGE = '18446744073709551616';
const HALF = '9223372036854775808';

/** The bytes of a sum of members (`numeric`, so it never overflows); zeros where nobody was counted. */
export function digestSql(sum: string): string {
  return `int8send((mod(mod(coalesce(${sum}, 0), ${RANGE}) + ${RANGE} + ${HALF}, ${RANGE}) - ${HALF})::bigint)`;
}
