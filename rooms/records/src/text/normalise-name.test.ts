import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from './compare-vietnamese.ts';
import { normaliseName, personNameKey } from './normalise-name.ts';

describe('A person’s name as it is kept', () => {
  it.each([
    ['NGUYỄN THỊ ĐÀO', 'Nguyễn Thị Đào'],
    ['nguyễn thị đào', 'Nguyễn Thị Đào'],
    ['  Nguyễn   Thị Đào ', 'Nguyễn Thị Đào'],
    ['Nguyễn Thị ĐÀO', 'Nguyễn Thị ĐÀO'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['h’hen niê', "H'Hen Niê"],
    ['Y BLƠ ÊBAN', 'Y Blơ Êban'],
    ['TÔN NỮ-THỊ ÁI', 'Tôn Nữ-Thị Ái'],
    ['lê', 'Lê'],
    ['', ''],
  ])('«%s» becomes «%s»', (typed, kept) => {
    expect(normaliseName(typed)).toBe(kept);
  });

  it('is composed, also when it was typed decomposed', () => {
    expect(normaliseName('Nguyễn Thị Đào'.normalize('NFD'))).toBe('Nguyễn Thị Đào');
  });

  it('stays as it is when normalised again', () => {
    const name = fc.oneof(fc.string({ unit: fc.constantFrom(...'nguyễNĐđạtƠ ẤÂêß\'’-') }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(name, (typed) => {
        const kept = normaliseName(typed);
        expect(normaliseName(kept)).toBe(kept);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('A list of people', () => {
  it('is sorted by given name, then family name, in the order of the Vietnamese dictionary', () => {
    const sorted = ['Nguyễn Thị An', 'Trần Văn An', 'Lê Văn Ân', 'Bùi Thị Dung', 'Nguyễn Văn Đạt', 'Phạm Hùng'];
    const shuffled = [3, 0, 5, 2, 4, 1].map((index) => sorted[index] ?? '');
    expect(shuffled.sort((a, b) => compareVietnamese(personNameKey(a), personNameKey(b)))).toEqual(sorted);
  });

  it('has a key for names of one word and of none', () => {
    expect(personNameKey('Hùng')).toBe('Hùng');
    expect(personNameKey('  ')).toBe('');
    expect(personNameKey('NGUYỄN VĂN AN')).toBe('An Nguyễn Văn');
  });
});
