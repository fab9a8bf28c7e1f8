/**
 * Codes of the 63 provinces as they were until 30 June 2025 (list of the Tổng cục Thống kê); with a 0 before, they are the
 * province codes of citizen numbers (annex of TT 59/2021/TT-BCA; not checked against the original text).
 * A province merged since keeps the code of one of these, and a number never changes.
 */
const provinces =
  '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96';

const provinceCodes: ReadonlySet<string> = new Set(provinces.split(' ').map((code) => `0${code}`));

/**
 * Whether three digits stand for a place where a Vietnamese birth can be registered:
 * `province`, `abroad` (country codes begin at 100), or null when neither.
 */
export function birthPlaceKind(code: string): 'province' | 'abroad' | null {
  if (provinceCodes.has(code)) return 'province';
  return /^[1-9][0-9]{2}$/.test(code) ? 'abroad' : null;
}
