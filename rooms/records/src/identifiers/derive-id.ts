import { formatUuid, uuidBytes } from './format-uuid.ts';

/**
 * The id that always belongs to a text: a UUID of version 8 (RFC 9562, 5.8) over the first sixteen bytes of
 * SHA-256(namespace's bytes + UTF-8 of the text in NFC). The same claim or household read twice,
 * on any machine, gets the same id.
 *
 * @param namespace a UUID that keeps kinds of texts apart
 * @param sha256 the hash, handed in because this room has none
 */
export function deriveId(namespace: string, text: string, sha256: (bytes: Uint8Array) => Uint8Array): string {
  const space = uuidBytes(namespace);
  const words = new TextEncoder().encode(text.normalize('NFC'));
  const bytes = new Uint8Array(space.length + words.length);
  bytes.set(space, 0);
  bytes.set(words, space.length);
  return formatUuid(sha256(bytes), 8);
}
