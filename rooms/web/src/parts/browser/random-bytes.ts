/** Random bytes from the browser; `getRandomValues`, because `randomUUID` is missing on plain http within a station's network. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
