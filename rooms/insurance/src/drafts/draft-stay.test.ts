import { describe, expect, it } from 'vitest';
import { ordinaryClaim, summaryOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';

/** Findings of the ordinary claim with some fields of its summary changed. */
const findingsWith = (changes: Readonly<Record<string, string | undefined>>): string[] => brief(readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).findings);
const visitWith = (changes: Readonly<Record<string, string | undefined>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).visit;

describe('The end of a visit', () => {
  it('names where a patient was sent', () => {
    expect(visitWith({ MA_LOAI_RV: '2', MA_NOI_DEN: '01999' })).toMatchObject({ disposition: 'referred', referred_to: '01999' });
    expect(visitWith({ MA_LOAI_RV: '1', MA_NOI_DEN: '01999' })).not.toHaveProperty('referred_to');
    const slip = '<CHI_TIEU_GIAYCHUYENTUYEN><MA_LK>LK1</MA_LK><MA_CSKCB_DEN>01888</MA_CSKCB_DEN><DAU_HIEU_LS>Khó thở</DAU_HIEU_LS></CHI_TIEU_GIAYCHUYENTUYEN>';
    expect(readDrafts(ordinaryClaim({ XML1: summaryOf({ MA_LOAI_RV: '5' }), XML13: slip })).visit).toMatchObject({ disposition: 'referred-own-request', referred_to: '01888', symptoms: 'Khó thở' });
  });

  it.each([['1', 'recovered'], ['2', 'improved'], ['3', 'unchanged'], ['4', 'worse'], ['5', 'died'], ['6', 'died-outside'], ['7', 'unknown'], ['8', 'died']])('with result %s is %s', (code, outcome) => {
    expect(visitWith({ KET_QUA_DTRI: code }).outcome).toBe(outcome);
  });

  it.each([['01', 'outpatient'], ['02', 'outpatient-treatment'], ['03', 'inpatient'], ['04', 'day-treatment'], ['05', 'outpatient-treatment'], ['06', 'station-stay'], ['07', 'other'], ['08', 'outpatient-treatment'], ['09', 'inpatient'], ['13', 'outpatient']])('of care %s is %s', (code, kind) => {
    expect(visitWith({ MA_LOAI_KCB: code })).toMatchObject({ kind, care_type: code });
  });

  it('of a care of no list is kept as other', () => {
    expect(findingsWith({ MA_LOAI_KCB: '77' })).toEqual(['warning import.value-unknown XML1.MA_LOAI_KCB']);
    expect(visitWith({ MA_LOAI_KCB: '77' })).toMatchObject({ kind: 'other', care_type: '77' });
  });

  it('lies ahead for drugs handed out under QĐ 4750, not for an examination', () => {
    const drugs = { NGAY_RA: '202504302359', MA_TTDV: '1', MA_NGHE_NGHIEP: '61000' };
    expect(visitWith({ ...drugs, MA_LOAI_KCB: '05' })).toMatchObject({ left: '2025-04-30T23:59:00+07:00' });
    expect(findingsWith({ ...drugs, MA_LOAI_KCB: '05' })).toEqual([]);
    expect(findingsWith({ ...drugs, MA_LOAI_KCB: '01' })).toEqual(['warning import.date-future XML1.NGAY_RA']);
  });

  it('takes the first of several follow-ups', () => {
    expect(visitWith({ NGAY_TAI_KHAM: '20250420;20250410' }).follow_up).toBe('2025-04-10');
  });
});
