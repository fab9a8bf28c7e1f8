const collator = new Intl.Collator('vi');

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(left.length - right.length);
}

/**
 * The order of the Vietnamese dictionary (a ă â b … d đ e ê …; tones: ngang, huyền, hỏi, ngã, sắc, nặng): below zero, zero, above.
 * The same order as PostgreSQL's `COLLATE "vi-x-icu"`, ties broken by code points as there, so a list sorted
 * here and one sorted by the database agree. Zero only for equal texts.
 */
export function compareVietnamese(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a === b ? 0 : compareCodePoints(a, b);
}
