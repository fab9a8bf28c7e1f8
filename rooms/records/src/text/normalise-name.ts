function capitalise(word: string): string {
  const [first = ''] = word;
  const capital = first.toUpperCase();
  // ß and its like have no single capital: left alone.
  return Array.from(capital).length === 1 ? capital + word.slice(first.length) : word;
}

/**
 * A person's name as it is kept: NFC, single spaces, straight apostrophes, no invisible characters.
 * Case is left as typed, except when all is capital or all is small (as machines and hurried people write it):
 * then each word begins with a capital: `NGUYỄN THỊ ĐÀO` → `Nguyễn Thị Đào`, `h'hen niê` → `H'Hen Niê`.
 */
export function normaliseName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[’‘ʼ`´]/g, "'")
    .trim()
    .normalize('NFC');
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/[\p{L}\p{N}\p{M}]+/gu, capitalise).normalize('NFC');
}

/**
 * What lists of people are sorted by, as in Vietnam: the given name (the last word) first, then the others in order:
 * `Nguyễn Thị Đào` → `Đào Nguyễn Thị`. Compare keys with `compareVietnamese` or `COLLATE "vi-x-icu"`.
 */
export function personNameKey(name: string): string {
  const words = normaliseName(name).split(' ');
  const given = words.pop() ?? '';
  return [given, ...words].join(' ');
}
