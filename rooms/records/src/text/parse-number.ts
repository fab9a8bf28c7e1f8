/** How a number may be written: `vietnamese` 1.234,5; `plain` 1234.5; `either` also takes 1,234.5 and refuses what is ambiguous. */
export type NumberNotation = 'either' | 'vietnamese' | 'plain';

interface Reading {
  shape: RegExp;
  /** What groups thousands, and what begins the decimals. */
  groups: RegExp;
  decimalMark: '.' | ',';
}

const vietnamese: Reading = { shape: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,\d+)?$/, groups: /[. ]/g, decimalMark: ',' };
const plain: Reading = { shape: /^\d+(?:\.\d+)?$/, groups: /,/g, decimalMark: '.' };
const english: Reading = { shape: /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/, groups: /[, ]/g, decimalMark: '.' };

const readingsOf: Record<NumberNotation, Reading[]> = {
  either: [vietnamese, plain, english],
  vietnamese: [vietnamese],
  plain: [plain],
};

/** Beyond fifteen significant digits a number would be changed silently. */
const mostDigits = 15;

/**
 * Reads a number as people write it. Null when it is none, has more than fifteen significant digits,
 * or can be read in two ways: `1.234` is 1234 to a Vietnamese reader and 1.234 to a machine, so it is refused
 * unless `notation` says which it is. `0.123`, `12,5`, `1.234,5`, `1,234.5`, `1.234.567` and `1234.567` are clear.
 */
export function parseNumber(text: string, notation: NumberNotation = 'either'): number | null {
  const trimmed = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  const negative = /^[-−]/.test(trimmed);
  const digits = trimmed.replace(/^[-−+]/, '');
  const values = new Set<number>();
  for (const { shape, groups, decimalMark } of readingsOf[notation]) {
    if (!shape.test(digits)) continue;
    const canonical = digits.replace(groups, '').replace(decimalMark, '.');
    if (canonical.replace('.', '').replace(/^0+/, '').length > mostDigits) return null;
    values.add(Number(canonical));
  }
  const [value] = values;
  if (value === undefined || values.size > 1) return null;
  return negative && value !== 0 ? -value : value;
}
