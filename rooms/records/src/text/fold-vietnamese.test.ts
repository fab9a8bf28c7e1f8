import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from './fold-vietnamese.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aăâđeêioôơuưyĂÂĐÊÔƠƯàảãáạẫỹ̛́ ̣  ’-0Ðİß') }));

describe('The search form of a text', () => {
  it.each([
    ['NGUYỄN Thị  Đào', 'nguyen thi dao'],
    ['  Trần\tQuốc\nTuấn ', 'tran quoc tuan'],
    ['Ðặng Thị Ngọc', 'dang thi ngoc'],
    ['H’Hen Niê', 'h’hen nie'],
    ['Ｎguyễn\u00a0Văn\u200b An', 'nguyen van an'],
    ['Lê\u0000Lợi', 'le loi'],
    ['', ''],
  ])('of «%s» is «%s»', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it('knows every Vietnamese letter with every tone', () => {
    const vowels = { a: 'aàáảãạăằắẳẵặâầấẩẫậ', e: 'eèéẻẽẹêềếểễệ', i: 'iìíỉĩị', o: 'oòóỏõọôồốổỗộơờớởỡợ', u: 'uùúủũụưừứửữự', y: 'yỳýỷỹỵ', d: 'dđ' };
    for (const [plain, letters] of Object.entries(vowels)) {
      for (const letter of letters) {
        expect(foldVietnamese(letter)).toBe(plain);
        expect(foldVietnamese(letter.toUpperCase())).toBe(plain);
      }
    }
  });

  it('is the same for composed and decomposed text, and for capitals', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
        expect(foldVietnamese(text.normalize('NFC'))).toBe(folded);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'nguyễnđạtơƯ Ấ') }), (text) => {
        expect(foldVietnamese(text.toUpperCase())).toBe(foldVietnamese(text));
      }),
    );
  });

  it('is its own search form, holds no mark and no capital', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(folded)).toBe(folded);
        expect(folded).not.toMatch(/[\p{M}\p{Cc}đĐ]|\s{2}|^\s|\s$/u);
        expect(folded).toBe(folded.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });
});
