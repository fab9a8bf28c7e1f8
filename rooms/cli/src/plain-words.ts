const isWords = (value: unknown): value is { vi: string; en: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 2 && typeof (value as { vi?: unknown }).vi === 'string' && typeof (value as { en?: unknown }).en === 'string';

function plainEntry([name, value]: [string, unknown]): [string, unknown][] {
  if (isWords(value)) return [[name, value.vi], [`${name}En`, value.en]];
  return [[name, plainWords(value)]];
}

/**
 * The value with every pair of languages laid flat, as commands print it: `title: {vi, en}` → `title` (Vietnamese) and `titleEn`.
 * A program that reads the output then finds text where it looks for text.
 */
export function plainWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (isWords(item) ? item.vi : plainWords(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(plainEntry));
}
