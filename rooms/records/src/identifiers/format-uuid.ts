/** Two digits of every byte: a million ids a second are made while a province is loaded. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The text of sixteen bytes as a UUID, with the version and the variant of RFC 9562 set; the bytes are left as they were. */
export function formatUuid(bytes: Uint8Array, version: 7 | 8): string {
  if (bytes.length < 16) throw new RangeError('a UUID needs sixteen bytes');
  const pair = (at: number): string => HEX[bytes[at]!]!;
  const sixth = HEX[(bytes[6]! & 0x0f) | (version << 4)]!;
  const eighth = HEX[(bytes[8]! & 0x3f) | 0x80]!;
  return `${pair(0)}${pair(1)}${pair(2)}${pair(3)}-${pair(4)}${pair(5)}-${sixth}${pair(7)}-${eighth}${pair(9)}-${pair(10)}${pair(11)}${pair(12)}${pair(13)}${pair(14)}${pair(15)}`;
}

/** Whether the text is a UUID as this product writes it: lower case, hyphens, of any version. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

/**
 * The sixteen bytes of a UUID.
 * @throws RangeError when the text is none.
 */
export function uuidBytes(uuid: string): Uint8Array {
  if (!isUuid(uuid)) throw new RangeError('not a lower-case UUID');
  const hex = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
