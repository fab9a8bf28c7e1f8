import { formatUuid } from './format-uuid.ts';

/**
 * A new id of a record or a subject: a UUID of version 7 (RFC 9562, 5.7), whose text sorts by the time it was made.
 * Within one millisecond the order is random: nothing may depend on it.
 *
 * @param nowMs milliseconds since 1970, from the caller's clock
 * @param randomBytes hands out so many random bytes
 */
export function makeRecordId(nowMs: number, randomBytes: (count: number) => Uint8Array): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) throw new RangeError('the time must be whole milliseconds since 1970');
  const bytes = new Uint8Array(16);
  bytes.set(randomBytes(10), 6);
  let rest = nowMs;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return formatUuid(bytes, 7);
}
