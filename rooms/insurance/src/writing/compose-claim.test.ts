import { describe, expect, it } from 'vitest';
import type { ClaimSource } from './claim-source.ts';
import { composeClaim } from './compose-claim.ts';

const times = { arrived: '2026-03-05T08:05:00+07:00', left: '2026-03-07T09:40:00+07:00' };
const drug = { drug_name: 'Amlodipin', quantity: 30, price: 350.5, dose: '1 viên/lần * 1 lần/ngày * 30 ngày [1 viên/ngày]', ordered: '2026-03-05T08:20:00+07:00' };
const service = { code: '04.1898', name: 'Khám bệnh', cost_group: '13', quantity: 1, price: 36_500, ordered: '2026-03-06T08:10:00+07:00' };
const card = { number: 'HT3010123456789', registered_facility: '01234', from: '2026-01-01' };

function source(visit: ClaimSource['visit'] = {}, rest: Partial<ClaimSource> = {}): ClaimSource {
  return { maLk: 'L1', facility: '01234', person: { name: 'Trần Văn Ba', sex: 'male', birth_date: '1956' }, cards: [card], visit: { kind: 'outpatient', insured: true, ...times, prescription: [drug], service: [service], ...visit }, ...rest };
}
const summary = (visit?: ClaimSource['visit'], standard: Parameters<typeof composeClaim>[1] = '3176', rest?: Partial<ClaimSource>) => composeClaim(source(visit, rest), standard).XML1?.[0] ?? {};

describe('A claim written from a visit', () => {
  it('computes amounts a line does not state, and the share of the fund', () => {
    const { XML2 = [], XML3 = [] } = composeClaim(source({}, { benefitPercent: 95 }), '3176');
    expect(XML2[0]).toMatchObject({ THANH_TIEN_BV: '10515', THANH_TIEN_BH: '10515', T_BHTT: '9989.25', T_BNCCT: '525.75', T_BNTT: '0', MUC_HUONG: '95', TYLE_TT_BH: '100', PHAM_VI: '1' });
    expect(XML3[0]).toMatchObject({ DON_GIA_BV: '36500', DON_GIA_BH: '36500', T_BHTT: '34675', T_BNCCT: '1825', TYLE_TT_DV: '100' });
    expect(summary({}, '3176', { benefitPercent: 95 })).toMatchObject({ T_THUOC: '10515', T_TONGCHI_BV: '47015', T_TONGCHI_BH: '47015', T_BHTT: '44664.25', T_BNCCT: '2350.75', T_BHTT_GDV: '44664.25' });
  });

  it('lays what the patient pays alone on lines the fund pays nothing of', () => {
    const { XML2 = [], XML3 = [] } = composeClaim(source({ prescription: [{ ...drug, fund: 0 }], cost: { patient: 10_515 } }), '3176');
    expect(XML2[0]).toMatchObject({ PHAM_VI: '2', TYLE_TT_BH: '0', THANH_TIEN_BH: '0', T_BNTT: '10515', T_BNCCT: '0', T_BHTT: '0', MUC_HUONG: '0', NGUON_CTRA: '4' });
    expect(XML3[0]).toMatchObject({ T_BNTT: '0', T_BHTT: '36500' });
  });

  it('lets other sources pay what is left of the patient’s part', () => {
    const { XML3 = [] } = composeClaim(source({ prescription: [], service: [{ ...service, fund: 30_000 }], cost: { other: 4000 } }), '3176');
    expect(XML3[0]).toMatchObject({ T_BHTT: '30000', T_NGUONKHAC: '4000', T_NGUONKHAC_CL: '4000', T_BNCCT: '2500', T_BNTT: '0' });
  });

  it('without insurance is paid by the patient', () => {
    expect(summary({ insured: false }, '3176', { cards: [] })).toMatchObject({ T_BHTT: '0', T_BNTT: '47015', MA_DOITUONG_KCB: '9', MA_THE_BHYT: '', GT_THE_TU: '' });
  });

  it('says why the patient came here', () => {
    expect(summary().MA_DOITUONG_KCB).toBe('1.1');
    expect(summary({}, '3176', { cards: [{ ...card, registered_facility: '01999' }] }).MA_DOITUONG_KCB).toBe('1.2');
    expect(summary({}, '3176', { category: '2' }).MA_DOITUONG_KCB).toBe('2');
  });

  it('makes nothing up: what is not known stays empty', () => {
    const row = summary();
    for (const field of ['SO_CCCD', 'MA_DANTOC', 'MA_QUOCTICH', 'MA_NGHE_NGHIEP', 'MA_BENH_CHINH', 'KET_QUA_DTRI', 'MA_LOAI_RV', 'CAN_NANG', 'MA_BN', 'MA_KHOA', 'NGAY_TTOAN']) expect(row[field] ?? '', field).toBe('');
  });

  it.each([['01', '4750', '0'], ['07', '4750', '0'], ['02', '4750', '3'], ['05', '4750', '30'], ['08', '4750', '1'], ['01', '3176', '3'], ['02', '3176', '1'], ['05', '3176', '30'], ['07', '3176', '30'], ['09', '3176', '0'], ['03', '3176', '3']] as const)('counts the days of care %s under QĐ %s as %s', (careType, standard, days) => {
    expect(summary({ care_type: careType }, standard).SO_NGAY_DTRI).toBe(days);
  });

  it('writes unknown parts of a birth date as zeros', () => {
    expect(summary().NGAY_SINH).toBe('195600000000');
    expect(summary({}, '4210').NGAY_SINH).toBe('19560000');
  });

  it('sends a clinical note for treatment and stays, not for an examination', () => {
    const signs = { symptoms: 'Đau đầu', vital_signs: { pulse: 75, systolic: 120, diastolic: 70, temperature: 37 } };
    expect(composeClaim(source(signs), '3176')).not.toHaveProperty('XML5');
    expect(composeClaim(source({ ...signs, kind: 'station-stay' }), '3176').XML5).toMatchObject([{ DIEN_BIEN_LS: 'Đau đầu CSST<M75_T37_HA120/70>', THOI_DIEM_DBLS: '202603050805' }]);
    expect(composeClaim(source({ ...signs, kind: 'station-stay' }), '4210').XML5).toMatchObject([{ DIEN_BIEN: 'Đau đầu CSST<M75_T37_HA120/70>' }]);
  });

  it('has only the tables there is something for', () => {
    expect(Object.keys(composeClaim(source({ prescription: [], service: [] }), '3176'))).toEqual(['XML1']);
    expect(Object.keys(composeClaim(source({ service: [{ ...service, result: 'Bình thường' }] }), '3176'))).toEqual(['XML1', 'XML2', 'XML3', 'XML4']);
  });
});
