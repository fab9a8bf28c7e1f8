import { describe, expect, it } from 'vitest';
import { drugsOf, ordinaryClaim, summaryFields, summaryOf } from '../../test/make-file.ts';
import { brief, readClaim, readDrafts, today } from '../../test/read-file.ts';
import { claimToDrafts } from './claim-to-drafts.ts';

/** Findings of the ordinary claim with some fields of its summary changed. */
const findingsWith = (changes: Readonly<Record<string, string | undefined>>): string[] => brief(readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).findings);
const personWith = (changes: Readonly<Record<string, string | undefined>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).person.data;

describe('An ordinary claim of QĐ 3176', () => {
  const drafts = readDrafts(ordinaryClaim());

  it('has nothing wrong with it', () => {
    expect(drafts.findings).toEqual([]);
    expect(drafts.usable).toBe(true);
    expect(drafts.claim).toEqual({ number: 1, maLk: 'LK1', facility: '01234', standard: '3176', tables: { XML1: 1, XML2: 1, XML3: 1 } });
    expect(drafts.at).toBe('2025-03-05T08:05:00+07:00');
  });

  it('becomes a person', () => {
    expect(drafts.person).toEqual({
      data: {
        name: 'Nguyễn Thị Đào', sex: 'female', birth_date: '1990-03-05', citizen_number: '001190000001', ethnic_group: '01', nationality: '000',
        occupation: '61', phone: '0912345678', address: 'Thôn Đoài', insurance_number: '0123456789',
      },
      patientNumber: 'BN1',
      residence: { province: '01', district: '016', commune: '00376', on: '2025-03-05' },
      carers: [],
    });
  });

  it('becomes a card', () => {
    expect(drafts.cards).toEqual([{ number: 'GD4010123456789', benefit_code: 'GD4', registered_facility: '01234', from: '2025-01-01', to: '2025-12-31' }]);
  });

  it('becomes a visit', () => {
    expect(drafts.visit).toEqual({
      claim_id: 'LK1', kind: 'outpatient', care_type: '01', arrived: '2025-03-05T08:05:00+07:00', left: '2025-03-05T09:40:00+07:00', reason: 'Sốt, ho',
      vital_signs: { weight: 52.5, height: 154 },
      diagnosis: [{ code: 'J02.9', rank: 'main', text: 'Viêm họng cấp' }, { code: 'R05', rank: 'other' }, { code: 'R50.9', rank: 'other' }],
      prescription: [{
        drug_code: '40.2', drug_name: 'Paracetamol 500mg', strength: '500mg', unit: 'Viên', quantity: 15, dose: '1 viên/lần * 3 lần/ngày * 5 ngày [3 viên/ngày]', route: '1.01',
        price: 700, amount: 10_500, fund: 10_500, ordered: '2025-03-05T08:20:00+07:00',
      }],
      service: [{ code: '04.1898', name: 'Khám bệnh', cost_group: '13', quantity: 1, price: 36_500, amount: 36_500, fund: 36_500, ordered: '2025-03-05T08:10:00+07:00' }],
      insured: true, card_number: 'GD4010123456789', cost: { total: 47_000, fund: 47_000, co_payment: 0, patient: 0, other: 0 },
      outcome: 'improved', disposition: 'home', follow_up: '2025-03-12', doctor: '000789/HNO-GPHN', source: { standard: '3176' },
    });
  });

  it('keeps its digest when it is handed one', () => {
    const digest = 'ab'.repeat(32);
    expect(claimToDrafts(readClaim(ordinaryClaim()), { today, digest }).visit.source).toEqual({ standard: '3176', digest });
  });
});

describe('A claim of QĐ 4210', () => {
  const row = (fields: Record<string, string>): string => Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`).join('');
  const drafts = readDrafts({
    XML1: `<TONG_HOP>${row({
      MA_LK: 'LK1', MA_BN: 'BN1', HO_TEN: 'Trần Văn Ba', NGAY_SINH: '1960', GIOI_TINH: '1', DIA_CHI: 'Xã Phù Linh', MA_THE: 'HT3010123456789', MA_DKBD: '01234', GT_THE_TU: '20190101', GT_THE_DEN: '20191231',
      TEN_BENH: 'Tăng huyết áp', MA_BENH: 'I10', MA_BENHKHAC: 'E11.9;E11.9;', MA_LYDO_VVIEN: '1', NGAY_VAO: '201904020800', NGAY_RA: '201904020900', KET_QUA_DTRI: '2', TINH_TRANG_RV: '1',
      T_TONGCHI: '50000', T_BNTT: '0', T_BNCCT: '2500', T_BHTT: '47500', T_NGUONKHAC: '0', MA_LOAI_KCB: '5', MA_CSKCB: '01234', CAN_NANG: '',
    })}</TONG_HOP>`,
    XML2: `<DSACH_CHI_TIET_THUOC><CHI_TIET_THUOC>${row({ MA_LK: 'LK1', MA_THUOC: '40.30', TEN_THUOC: 'Amlodipin', SO_LUONG: '100', DON_GIA: '500', THANH_TIEN: '50000', T_BHTT: '47500', NGAY_YL: '201904020830' })}</CHI_TIET_THUOC></DSACH_CHI_TIET_THUOC>`,
    XML5: `<DSACH_CHI_TIET_DIEN_BIEN_BENH><CHI_TIET_DIEN_BIEN_BENH>${row({ MA_LK: 'LK1', DIEN_BIEN: 'Đau đầu', NGAY_YL: '201904020810' })}</CHI_TIET_DIEN_BIEN_BENH></DSACH_CHI_TIET_DIEN_BIEN_BENH>`,
  });

  it('is read by its own names and codes', () => {
    expect(drafts.findings).toEqual([]);
    expect(drafts.claim.standard).toBe('4210');
    expect(drafts.person.data).toMatchObject({ name: 'Trần Văn Ba', birth_date: '1960', insurance_number: '0123456789' });
    expect(drafts.person.residence).toBeNull();
    expect(drafts.visit).toMatchObject({
      kind: 'station-stay', care_type: '5', symptoms: 'Đau đầu', disposition: 'home',
      diagnosis: [{ code: 'I10', rank: 'main', text: 'Tăng huyết áp' }, { code: 'E11.9', rank: 'other' }],
      prescription: [{ drug_name: 'Amlodipin', amount: 50_000, fund: 47_500 }],
      cost: { total: 50_000, fund: 47_500, co_payment: 2500, patient: 0, other: 0 },
    });
  });
});

describe('What a visit cannot do without', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    ['no name', { HO_TEN: ' ' }, 'error import.name-missing XML1.HO_TEN'],
    ['no sex', { GIOI_TINH: '' }, 'error import.field-missing XML1.GIOI_TINH'],
    ['a sex of no list', { GIOI_TINH: '9' }, 'error import.sex-unknown XML1.GIOI_TINH'],
    ['no birth date', { NGAY_SINH: undefined }, 'error import.field-missing XML1.NGAY_SINH'],
    ['a birth date that does not exist', { NGAY_SINH: '199002310000' }, 'error import.date-impossible XML1.NGAY_SINH'],
    ['a birth 150 years ago', { NGAY_SINH: '1885', SO_CCCD: '' }, 'error import.date-impossible XML1.NGAY_SINH'],
    ['a birth after today', { NGAY_SINH: '209001010000', SO_CCCD: '' }, 'error import.date-future XML1.NGAY_SINH'],
    ['a birth after the visit', { NGAY_SINH: '202503200000', SO_CCCD: '' }, 'error import.dates-reversed XML1.NGAY_VAO'],
    ['no arrival', { NGAY_VAO: '' }, 'error import.field-missing XML1.NGAY_VAO'],
    ['an arrival that does not exist', { NGAY_VAO: '202502300800' }, 'error import.date-impossible XML1.NGAY_VAO'],
    ['an arrival after today', { NGAY_VAO: '209003050805' }, 'error import.date-future XML1.NGAY_VAO'],
    ['an end before the beginning', { NGAY_RA: '202503040800' }, 'error import.dates-reversed XML1.NGAY_RA'],
    ['no kind of care', { MA_LOAI_KCB: '' }, 'error import.field-missing XML1.MA_LOAI_KCB'],
    ['a facility that is no code', { MA_CSKCB: 'trạm y tế' }, 'error import.unit-unknown XML1.MA_CSKCB'],
    ['a main diagnosis that is no code', { MA_BENH_CHINH: 'viêm họng' }, 'error import.icd-unknown XML1.MA_BENH_CHINH'],
  ])('is an error when there is %s', (_, changes, expected) => {
    const drafts = readDrafts(ordinaryClaim({ XML1: summaryOf(changes) }));
    expect(brief(drafts.findings)).toContain(expected);
    expect(drafts.usable).toBe(false);
    expect(drafts.findings.find(({ severity }) => severity === 'error')?.facts).toMatchObject({ hoSo: 1, table: 'XML1' });
  });

  it.each<[string, Record<string, string>, string]>([
    ['no quantity', { SO_LUONG: '' }, 'error import.field-missing XML2[2].SO_LUONG'],
    ['a quantity with a comma', { SO_LUONG: '1,5' }, 'error import.number-unclear XML2[2].SO_LUONG'],
    ['a quantity of words', { SO_LUONG: 'hai' }, 'error import.number-broken XML2[2].SO_LUONG'],
    ['a quantity of thirteen digits', { SO_LUONG: '9999999999999' }, 'error import.number-broken XML2[2].SO_LUONG'],
    ['a quantity below zero', { SO_LUONG: '-2' }, 'error import.number-negative XML2[2].SO_LUONG'],
    ['neither name nor code', { TEN_THUOC: '', MA_THUOC: '' }, 'error import.field-missing XML2[2].TEN_THUOC'],
  ])('is an error when a drug has %s', (_, changes, expected) => {
    const { findings } = readDrafts(ordinaryClaim({ XML2: drugsOf([{}, changes]) }));
    expect(brief(findings)).toContain(expected);
    expect(findings.find(({ severity }) => severity === 'error')?.facts).toMatchObject({ hoSo: 1, table: 'XML2', row: 2 });
  });

  it('without a summary is nothing but its number', () => {
    const drafts = readDrafts({ XML2: drugsOf([{}]) });
    expect(drafts).toMatchObject({ usable: false, at: null, visit: {}, cards: [], claim: { maLk: '', facility: '01234', tables: { XML2: 1 } } });
  });
});

describe('What is broken but not needed', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['a departure that does not exist', { NGAY_RA: '202502300800' }, 'warning import.date-impossible XML1.NGAY_RA', 'left'],
    ['a departure in 2090', { NGAY_RA: '209003050805' }, 'warning import.date-future XML1.NGAY_RA', 'left'],
    ['a follow-up that does not exist', { NGAY_TAI_KHAM: '20250231' }, 'warning import.date-impossible XML1.NGAY_TAI_KHAM', 'follow_up'],
    ['a follow-up in 2090', { NGAY_TAI_KHAM: '20900301' }, 'warning import.date-future XML1.NGAY_TAI_KHAM', 'follow_up'],
    ['a result of no list', { KET_QUA_DTRI: '9' }, 'warning import.value-unknown XML1.KET_QUA_DTRI', 'outcome'],
    ['a discharge of no list', { MA_LOAI_RV: 'x' }, 'warning import.value-unknown XML1.MA_LOAI_RV', 'disposition'],
  ])('%s is left out with a warning', (_, changes, expected, field) => {
    const drafts = readDrafts(ordinaryClaim({ XML1: summaryOf(changes) }));
    expect(brief(drafts.findings)).toEqual([expected]);
    expect(drafts.usable).toBe(true);
    expect(drafts.visit).not.toHaveProperty(field);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['a citizen number of eleven digits', { SO_CCCD: '01190000001' }, 'warning import.citizen-number-broken XML1.SO_CCCD', 'citizen_number'],
    ['an ethnic group of letters', { MA_DANTOC: 'kinh' }, 'warning import.field-broken XML1.MA_DANTOC', 'ethnic_group'],
    ['a nationality of four digits', { MA_QUOCTICH: '0001' }, 'warning import.field-broken XML1.MA_QUOCTICH', 'nationality'],
    ['a phone of words', { DIEN_THOAI: 'không có' }, 'warning import.field-broken XML1.DIEN_THOAI', 'phone'],
    ['a blood group of no kind', { NHOM_MAU: 'C' }, 'warning import.field-broken XML1.NHOM_MAU', 'blood_group'],
  ])('%s is left out with a warning', (_, changes, expected, field) => {
    expect(findingsWith(changes)).toEqual([expected]);
    expect(personWith(changes)).not.toHaveProperty(field);
  });

  it('is a price, an amount or a time of a line', () => {
    const { visit, findings } = readDrafts(ordinaryClaim({ XML2: drugsOf([{ DON_GIA: '7,5', T_BHTT: 'x', NGAY_YL: '202599999999', THANH_TIEN_BV: '-1' }]) }));
    expect(brief(findings)).toEqual([
      'warning import.number-unclear XML2[1].DON_GIA', 'warning import.number-negative XML2[1].THANH_TIEN_BV', 'warning import.number-broken XML2[1].T_BHTT', 'warning import.date-impossible XML2[1].NGAY_YL',
      'warning import.sum-differs XML1.T_TONGCHI_BV', 'warning import.sum-differs XML1.T_BHTT',
    ]);
    expect(Object.keys((visit.prescription as object[])[0] ?? {})).toEqual(['drug_code', 'drug_name', 'strength', 'unit', 'dose', 'route', 'quantity']);
  });

  it('is the time of day of an arrival: the visit keeps its day', () => {
    const drafts = readDrafts(ordinaryClaim({ XML1: summaryOf({ NGAY_VAO: '20250305' }) }));
    expect(brief(drafts.findings)).toEqual(['warning claim.time-missing XML1.NGAY_VAO']);
    expect(drafts.at).toBe('2025-03-05');
    expect(drafts.visit).not.toHaveProperty('arrived');
    expect(drafts.usable).toBe(true);
  });
});

describe('A claim with tables the visit does not need', () => {
  it('counts them and keeps them', () => {
    const hiv = '<CHI_TIEU_HO_SO_BENH_AN_CHAM_SOC_VA_DIEU_TRI_HIV_AIDS><DSACH_HO_SO_BENH_AN_CHAM_SOC_VA_DIEU_TRI_HIV_AIDS><HO_SO_BENH_AN_CHAM_SOC_VA_DIEU_TRI_HIV_AIDS><MA_LK>LK1</MA_LK><MA_LOAI_BN>1</MA_LOAI_BN></HO_SO_BENH_AN_CHAM_SOC_VA_DIEU_TRI_HIV_AIDS></DSACH_HO_SO_BENH_AN_CHAM_SOC_VA_DIEU_TRI_HIV_AIDS></CHI_TIEU_HO_SO_BENH_AN_CHAM_SOC_VA_DIEU_TRI_HIV_AIDS>';
    const claim = readClaim(ordinaryClaim({ XML6: hiv }));
    const drafts = claimToDrafts(claim, { today });
    expect(drafts.claim.tables.XML6).toBe(1);
    expect(claim.tables.XML6).toEqual([{ MA_LK: 'LK1', MA_LOAI_BN: '1' }]);
    expect(JSON.stringify(drafts.visit)).not.toContain('MA_LOAI_BN');
    expect(drafts.visit).toEqual(readDrafts(ordinaryClaim()).visit);
  });
});

describe('Findings', () => {
  it('never carry what stood in a personal field', () => {
    const broken = Object.fromEntries(Object.keys(summaryFields).map((name) => [name, `Bí mật ${name}`]));
    const drafts = readDrafts(ordinaryClaim({ XML1: summaryOf({ ...broken, MA_LK: 'LK1' }) }));
    expect(drafts.findings.length).toBeGreaterThan(10);
    expect(JSON.stringify(drafts.findings)).not.toContain('mật');
  });
});
