import { describe, expect, it } from 'vitest';
import { ordinaryClaim, summaryOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';

/** Findings of the ordinary claim with some fields of its summary changed. */
const findingsWith = (changes: Readonly<Record<string, string | undefined>>): string[] => brief(readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).findings);
const visitWith = (changes: Readonly<Record<string, string | undefined>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).visit;
const personWith = (changes: Readonly<Record<string, string | undefined>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).person.data;

describe('The person of a claim', () => {
  it('may be known by an old identity card or a passport', () => {
    expect(personWith({ SO_CCCD: '012345678' })).toMatchObject({ old_citizen_number: '012345678' });
    expect(personWith({ SO_CCCD: 'b1234567' })).toMatchObject({ old_citizen_number: 'B1234567' });
  });

  it('gets back the zeros QĐ 130 loses by keeping codes as numbers', () => {
    const sent = { NHOM_MAU: undefined, MA_LY_DO_VNT: '', NGAY_VAO: '202305050805', NGAY_RA: '202305050940', NGAY_TAI_KHAM: '', MA_TTDV: '1', GT_THE_TU: '20230101', MA_NGHE_NGHIEP: '61000', SO_CCCD: '1190000001', DIEN_THOAI: '912345678', MA_DANTOC: '1', MA_QUOCTICH: '0', MA_LOAI_KCB: '1' };
    expect(readDrafts({ XML1: summaryOf(sent) }).claim.standard).toBe('130');
    expect(personWith(sent)).toMatchObject({ citizen_number: '001190000001', phone: '0912345678', ethnic_group: '01', nationality: '000', occupation: '61' });
    expect(visitWith(sent)).toMatchObject({ kind: 'outpatient', care_type: '1' });
  });

  it('whose number says another sex or year is warned about', () => {
    expect(findingsWith({ SO_CCCD: '001085000001' })).toEqual(['warning citizen-number.sex-differs XML1.SO_CCCD', 'warning citizen-number.birth-year-differs XML1.SO_CCCD']);
  });

  it.each([['A', 'A'], ['AB+', 'AB'], ['o rh(d)-', 'O'], ['B Rh+', 'B'], ['AB (+)', 'AB']])('with blood group %s has %s', (text, group) => {
    expect(personWith({ NHOM_MAU: text })).toMatchObject({ blood_group: group });
  });

  it('may have relatives on its papers', () => {
    const paper = '<CHI_TIEU_DU_LIEU_GIAY_RA_VIEN><MA_LK>LK1</MA_LK><MA_ME>0123456789</MA_ME><HO_TEN_CHA>LÊ VĂN TÁM</HO_TEN_CHA><HO_TEN_ME>Trần Thị Chín</HO_TEN_ME></CHI_TIEU_DU_LIEU_GIAY_RA_VIEN>';
    expect(readDrafts(ordinaryClaim({ XML7: paper })).person.carers).toEqual([{ relation: 'mother', name: 'Trần Thị Chín', insuranceNumber: '0123456789' }, { relation: 'father', name: 'Lê Văn Tám' }]);
  });
});
