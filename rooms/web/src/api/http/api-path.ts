/** Builds an address of the server: segments are escaped, empty questions are left out. */
export function apiPath(segments: readonly string[], query: Record<string, string | number | undefined> = {}): string {
  const path = `/api/${segments.map(encodeURIComponent).join('/')}`;
  const asked = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '');
  if (asked.length === 0) return path;
  return `${path}?${asked.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}
