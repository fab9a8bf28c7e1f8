/**
 * A code out of somebody's file, fit to stand in a finding's facts: as it is when it looks like a code
 * (letters, digits, `.`, `-`, `_`, at most 40 characters and never nine digits in a row), else `…`.
 * A column read wrongly may hold a name, a telephone or a citizen number where a code is expected.
 */
export function codeFact(text: string): string {
  const trimmed = text.trim();
  return /^[A-Za-z0-9._-]{1,40}$/.test(trimmed) && !/[0-9]{9}/.test(trimmed) ? trimmed : '…';
}
