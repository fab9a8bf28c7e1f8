/**
 * The search form of a text: lower case, no tone or letter marks, đ as d, single spaces, nothing at the ends.
 * `NGUYỄN Thị  Đào` → `nguyen thi dao`. NFC, NFD and compatibility forms of a text fold to the same.
 *
 * Search keys are stored as made here, never computed again in SQL: PostgreSQL's `unaccent` and its lower-casing
 * depend on the server's version and locale, so an index over them could disagree with the client.
 * `ð` and `ɖ` count as đ too: their capitals look like Đ and stand for it in text typed with old keyboards.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
