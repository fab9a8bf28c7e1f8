import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concept, isInForce } from './code-system.ts';
import { codeKey, matchRanks, rankMatch } from './rank-match.ts';

const dengue: Concept = { code: 'A91', display: 'Sốt xuất huyết Dengue', displayEn: 'Dengue haemorrhagic fever' };
const cholera: Concept = { code: 'A00.1', display: 'Bệnh tả do Vibrio cholerae 01, típ sinh học eltor' };

describe('Searching a code system', () => {
  it.each([
    ['A91', dengue, 'exactCode'],
    [' a91 ', dengue, 'exactCode'],
    ['a001', cholera, 'exactCode'],
    ['A00', cholera, 'codePrefix'],
    ['sot xuat', dengue, 'displayStart'],
    ['SỐT XUẤT HUYẾT dengue', dengue, 'displayStart'],
    ['dengue haem', dengue, 'displayStart'],
    ['dengue sot', dengue, 'wordStarts'],
    ['xuat huyet', dengue, 'wordStarts'],
    ['fever', dengue, 'wordStarts'],
    ['holer', cholera, 'contains'],
    ['engue', dengue, 'contains'],
  ] as const)('«%s» finds %o by its %s', (query, concept, rank) => {
    expect(rankMatch(query, concept)).toBe(matchRanks[rank]);
  });

  it.each(['', '  ', '...', 'sởi', 'A92', 'sot ret'])('«%s» finds no dengue', (query) => {
    expect(rankMatch(query, dengue)).toBeNull();
  });

  it('prefers what is nearer to what was typed', () => {
    const order = [matchRanks.exactCode, matchRanks.codePrefix, matchRanks.displayStart, matchRanks.wordStarts, matchRanks.contains];
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('finds every concept by its code, its display and the start of each', () => {
    const display = fc.array(fc.constantFrom('Sốt', 'xuất', 'huyết', 'tả', 'bệnh', 'đường', 'ruột'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][0-9]{2}(\.[0-9])?$/), display, fc.integer({ min: 1, max: 6 }), (code, text, length) => {
        const concept = { code, display: text };
        expect(rankMatch(code, concept)).toBe(matchRanks.exactCode);
        expect(rankMatch(code.slice(0, length), concept)).toBeLessThanOrEqual(matchRanks.codePrefix);
        expect(rankMatch(text, concept)).toBe(matchRanks.displayStart);
        expect(rankMatch(text.slice(0, length), concept)).not.toBeNull();
      }),
    );
  });

  it('meets codes however they are dotted', () => {
    expect(['A00.1', 'a001', 'A00-1', 'A 001'].map(codeKey)).toEqual(['a001', 'a001', 'a001', 'a001']);
  });
});

describe('A dated concept', () => {
  it('is in force on its first and last day and between, open where no date is given', () => {
    const dated = { from: '2020-01-01', to: '2020-12-31' };
    expect(['2019-12-31', '2020-01-01', '2020-06-15', '2020-12-31', '2021-01-01'].map((date) => isInForce(dated, date))).toEqual([false, true, true, true, false]);
    expect(isInForce({}, '1900-01-01')).toBe(true);
    expect(isInForce({ to: '2020-12-31' }, '1900-01-01')).toBe(true);
  });
});
