import { describe, expect, it } from 'vitest';
import { notesOf, ordinaryClaim, summaryOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';
import { parseVitalSigns } from './draft-vital-signs.ts';

describe('Vital signs packed in a clinical note', () => {
  it('are read as QĐ 4750 writes them', () => {
    expect(parseVitalSigns('CSST<M75_T37_HA120/70_ NT18_HL2>')).toEqual({ signs: { pulse: 75, temperature: 37, systolic: 120, diastolic: 70, respiration: 18 }, rest: '', broken: false });
  });

  it('are taken out of the words around them', () => {
    const { signs, rest } = parseVitalSigns('Tỉnh, tiếp xúc tốt csst <HA:110/70; SP=98; T36,8> ho nhiều');
    expect(signs).toEqual({ systolic: 110, diastolic: 70, spo2: 98, temperature: 36.8 });
    expect(rest).toBe('Tỉnh, tiếp xúc tốt  ho nhiều');
  });

  it('that cannot be are left out', () => {
    expect(parseVitalSigns('CSST<M750_T370C_HA120/x_NT18>')).toEqual({ signs: { systolic: 120, respiration: 18 }, rest: '', broken: true });
    expect(parseVitalSigns('không có gì')).toEqual({ signs: {}, rest: 'không có gì', broken: false });
  });
});

describe('Vital signs of a visit', () => {
  it('come from weight, height and the first note that has any', () => {
    const drafts = readDrafts(ordinaryClaim({ XML5: notesOf([{ DIEN_BIEN_LS: 'Sốt 3 ngày' }, { DIEN_BIEN_LS: '<![CDATA[CSST<M75_HA120/70>]]>' }, { DIEN_BIEN_LS: '<![CDATA[CSST<M99>]]>' }]) }));
    expect(drafts.visit.vital_signs).toEqual({ weight: 52.5, height: 154, pulse: 75, systolic: 120, diastolic: 70 });
    expect(drafts.visit.symptoms).toBe('Sốt 3 ngày');
    expect(drafts.findings).toEqual([]);
  });

  it('with a lower pressure above the upper one have none', () => {
    const drafts = readDrafts(ordinaryClaim({ XML5: notesOf([{ DIEN_BIEN_LS: '<![CDATA[CSST<M75_HA70/120>]]>' }]) }));
    expect(drafts.visit.vital_signs).toEqual({ weight: 52.5, height: 154, pulse: 75 });
  });

  it('are not read from a reserve field of older standards, nor from words in it', () => {
    const older = readDrafts({ XML1: summaryOf({ MA_TTDV: '0123456789', MA_NGHE_NGHIEP: '61000' }) });
    expect(older.claim.standard).toBe('4750');
    expect(older.visit.vital_signs).toEqual({ weight: 52.5 });
    expect(readDrafts({ XML1: summaryOf({ DU_PHONG: 'ghi chú' }) }).findings).toEqual([]);
  });

  it.each([['0', undefined, []], ['0.00', undefined, []], ['52,5', undefined, ['warning import.number-unclear XML1.CAN_NANG']], ['5200', undefined, ['warning import.field-broken XML1.CAN_NANG']], ['3.25', 3.25, []]])('with a weight of %s', (text, weight, findings) => {
    const drafts = readDrafts({ XML1: summaryOf({ CAN_NANG: text, DU_PHONG: '' }) });
    expect(drafts.visit.vital_signs).toEqual(weight === undefined ? undefined : { weight });
    expect(brief(drafts.findings)).toEqual(findings);
  });
});
