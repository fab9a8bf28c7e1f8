import { describe, expect, it } from 'vitest';
import { quoteName, quoteText } from './quote-sql.ts';

describe('names and constants in generated SQL', () => {
  it.each([
    ['plain', `'plain'`],
    ['Khám bệnh', `'Khám bệnh'`],
    ["o'clock", `E'o\\U00000027clock'`],
    ['a\\b', `E'a\\U0000005cb'`],
    ['$1', `E'\\U000000241'`],
    ["'; DROP TABLE person; --", `E'\\U00000027; DROP TABLE person; --'`],
    ['line\nbreak', `E'line\\U0000000abreak'`],
  ])('the text %j is one constant', (text, sql) => {
    expect(quoteText(text)).toBe(sql);
  });

  it('a name cannot end its own quotes', () => {
    expect(quoteName('from')).toBe('"from"');
    expect(quoteName('a"; DROP TABLE person; --')).toBe('"a""; DROP TABLE person; --"');
  });

  it('refuses what PostgreSQL would cut or cannot hold', () => {
    expect(() => quoteName('')).toThrow('not a name');
    expect(() => quoteName('đ'.repeat(32))).toThrow('not a name');
    expect(quoteName('đ'.repeat(31))).toHaveLength(33);
    expect(() => quoteText('a\0b')).toThrow('cannot hold');
    expect(() => quoteText('\ud800')).toThrow('cannot hold');
  });
});
