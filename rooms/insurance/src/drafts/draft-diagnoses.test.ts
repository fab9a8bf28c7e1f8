import { describe, expect, it } from 'vitest';
import { ordinaryClaim, summaryOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';

/** Findings of the ordinary claim with some fields of its summary changed. */
const findingsWith = (changes: Readonly<Record<string, string | undefined>>): string[] => brief(readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).findings);
const visitWith = (changes: Readonly<Record<string, string | undefined>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).visit;

describe('The diagnoses of a claim', () => {
  it.each([
    ['J069', 'J06.9'],
    ['J06.9', 'J06.9'],
    ['j06.9', 'J06.9'],
    ['I10', 'I10'],
    ['A17.0†', 'A17.0'],
    ['G01*', 'G01'],
    ['M1099', 'M10.99'],
  ])('%s is kept as %s', (sent, kept) => {
    expect(visitWith({ MA_BENH_CHINH: sent, MA_BENH_KT: '' }).diagnosis).toEqual([{ code: kept, rank: 'main', text: 'Viêm họng cấp' }]);
  });

  it('stand once each, the main one first', () => {
    expect(visitWith({ MA_BENH_CHINH: 'I10', MA_BENH_KT: 'E119; I10 ;E11.9;;R05' }).diagnosis).toEqual([{ code: 'I10', rank: 'main', text: 'Viêm họng cấp' }, { code: 'E11.9', rank: 'other' }, { code: 'R05', rank: 'other' }]);
  });

  it('with several main ones keep the first', () => {
    expect(findingsWith({ MA_BENH_CHINH: 'I10;E11' })).toEqual(['warning claim.main-diagnosis-several XML1.MA_BENH_CHINH']);
    expect(visitWith({ MA_BENH_CHINH: 'I10;E11', MA_BENH_KT: '' }).diagnosis).toEqual([{ code: 'I10', rank: 'main', text: 'Viêm họng cấp' }, { code: 'E11', rank: 'other' }]);
  });

  it('without a main one are all accompanying', () => {
    expect(findingsWith({ MA_BENH_CHINH: '' })).toEqual(['warning import.field-missing XML1.MA_BENH_CHINH']);
    expect(visitWith({ MA_BENH_CHINH: '', MA_BENH_KT: 'R05' }).diagnosis).toEqual([{ code: 'R05', rank: 'other' }]);
  });

  it('that cannot be read are left out when they accompany', () => {
    expect(findingsWith({ MA_BENH_KT: 'R05;ho;R51' })).toEqual(['warning import.icd-unknown XML1.MA_BENH_KT']);
  });
});
