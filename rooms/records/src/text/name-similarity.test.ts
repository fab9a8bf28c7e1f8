import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';
import { nameSimilarity } from './name-similarity.ts';

describe('Likeness of words by Jaro and Winkler', () => {
  // Winkler's published examples, to three decimals.
  it.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.813],
    ['JONES', 'JOHNSON', 0.832],
    ['ABROMS', 'ABRAMS', 0.922],
    ['an', 'binh', 0.583],
    ['', 'an', 0],
    ['lan', 'lan', 1],
    ['x', 'y', 0],
  ])('of %s and %s is %s', (a, b, likeness) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 2);
  });

  it('does not depend on which word comes first and stays between 0 and 1', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aabnhgu'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness).toBe(jaroWinkler(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likeness === 1).toBe(a === b);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Whether two names may be one person’s', () => {
  it.each([
    ['capitals', 'Nguyễn Văn An', 'NGUYỄN  VĂN AN', 1],
    ['marks left out', 'Nguyễn Thị Đào', 'nguyen thi dao', 0.98],
    ['a wrong tone of the given name', 'Nguyễn Thị Hà', 'Nguyễn Thị Hạ', 0.97],
    ['family name last', 'Nguyễn Văn An', 'An Nguyễn Văn', 0.95],
    ['no middle name', 'Nguyễn Văn An', 'Nguyễn An', 0.936],
    ['initials', 'Nguyễn Văn An', 'N. V. An', 0.875],
    ['words run together', "H'Hen Niê", 'HHen Niê', 0.95],
    ['another middle name', 'Nguyễn Văn An', 'Nguyễn Thị An', 0.883],
    ['a given name that sounds alike', 'Nguyễn Thị Lan', 'Nguyễn Thị Loan', 0.837],
    ['another given name', 'Nguyễn Văn An', 'Nguyễn Văn Bình', 0.5],
    ['nothing in common', 'Nguyễn Văn An', 'Hồ Mỹ', 0.03],
    ['one name missing', 'Nguyễn Văn An', '', 0],
    ['both names missing', '', ' ', 1],
  ])('with %s: «%s», «%s» is %s', (_, a, b, similarity) => {
    expect(nameSimilarity(a, b)).toBeCloseTo(similarity, 2);
  });

  it('puts slips of the pen above other people of the same family', () => {
    const slips = ['Nguyễn Thị Hồng Nhung', 'Nguyen Thi Hong Nhung', 'Nguyễn Hồng Nhung', 'Nguyễn Thị Hồng Nhungg', 'Nhung Nguyễn Thị Hồng', 'Nguyễn T. Hồng Nhung'];
    const others = ['Nguyễn Thị Hồng Vân', 'Nguyễn Thị Hồng Hạnh', 'Trần Thị Hồng Thắm', 'Nguyễn Văn Hùng'];
    const least = Math.min(...slips.map((slip) => nameSimilarity('Nguyễn Thị Hồng Nhung', slip)));
    const most = Math.max(...others.map((other) => nameSimilarity('Nguyễn Thị Hồng Nhung', other)));
    expect(least).toBeGreaterThan(0.9);
    expect(most).toBeLessThan(0.75);
  });

  const word = fc.constantFrom('Nguyễn', 'Nguyen', 'Trần', 'Văn', 'Thị', 'An', 'Ân', 'Anh', 'Ánh', 'Hà', 'Hạ', 'Lan', 'Loan', 'N.', 'H', 'Niê', '-');
  const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));

  it('does not depend on which name comes first and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'binary' })), name, (a, b) => {
        const similarity = nameSimilarity(a, b);
        expect(similarity).toBeCloseTo(nameSimilarity(b, a), 12);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('is 1 for a name and itself, however it is composed, and less for another one', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'binary' })), (text) => {
        expect(nameSimilarity(text, text)).toBe(1);
        expect(nameSimilarity(text.normalize('NFC'), text.normalize('NFD'))).toBe(1);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('nguyễn', 'trần', 'văn', 'an', 'ân', 'lan'), { minLength: 2, maxLength: 5 }), (words) => {
        expect(nameSimilarity(words.join(' '), words.slice(1).join(' '))).toBeLessThan(1);
      }),
    );
  });

  it('compares very long names in their order without taking long', () => {
    const long = Array.from({ length: 400 }, (_, index) => `tên${index}`).join(' ');
    expect(nameSimilarity(long, long)).toBe(1);
    expect(nameSimilarity(long, 'tên1 tên2')).toBeLessThan(0.5);
  });
});
