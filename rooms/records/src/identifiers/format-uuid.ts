/** The text of sixteen bytes as a UUID, with the version and the variant of RFC 9562 set; the bytes are left as they were. */
export function formatUuid(bytes: Uint8Array, version: 7 | 8): string {
  if (bytes.length < 16) throw new RangeError('a UUID needs sixteen bytes');
  const own = bytes.slice(0, 16);
  own[6] = ((own[6] ?? 0) & 0x0f) | (version << 4);
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(own, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
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
