import type { Standard } from '../tables/standard.ts';

/**
 * MA_LOAI_KCB → kind of form `visit`. QĐ 130 and later, two digits: 01 khám bệnh, 02 điều trị ngoại trú, 03 nội trú,
 * 04 ban ngày, 05 and 08 ngoại trú bệnh mạn tính dài ngày, 06 lưu tại trạm y tế, 07 nhận thuốc theo hẹn (không khám),
 * 09 nội trú dưới 4 giờ, 10 khác; QĐ 1804/2026 adds 11 lưu động, 12 tại nhà, 13 y học gia đình, 14 từ xa, 15 and 16
 * health check and screening. The last six are known from one secondary source.
 */
const kindsSince130: Readonly<Record<string, string>> = {
  '01': 'outpatient',
  '02': 'outpatient-treatment',
  '03': 'inpatient',
  '04': 'day-treatment',
  '05': 'outpatient-treatment',
  '06': 'station-stay',
  '07': 'other',
  '08': 'outpatient-treatment',
  '09': 'inpatient',
  '10': 'other',
  '11': 'outpatient',
  '12': 'outpatient',
  '13': 'outpatient',
  '14': 'outpatient',
  '15': 'other',
  '16': 'other',
};

/** QĐ 4210, one digit; 5 a stay at a commune station or regional clinic (from the portal's blocking rules). */
const kinds4210: Readonly<Record<string, string>> = { 1: 'outpatient', 2: 'outpatient-treatment', 3: 'inpatient', 5: 'station-stay' };

/** Kind of care; `other` for a code that is on no list, null for none. One digit is read as two in QĐ 130, whose table called the code a number. */
export function careKind(code: string, standard: Standard): { kind: string; known: boolean } | null {
  if (code === '') return null;
  const kinds = standard === '4210' ? kinds4210 : kindsSince130;
  const key = standard === '4210' ? code.replace(/^0(?=[1-9])/, '') : code.padStart(2, '0');
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  return { kind: kind ?? 'other', known: kind !== undefined };
}

/** The code a kind is written with when the visit does not say: the reverse of the above for the usual ones. */
export function careCode(kind: string, standard: Standard): string {
  const codes: Readonly<Record<string, readonly [old: string, since130: string]>> = {
    outpatient: ['1', '01'],
    'outpatient-treatment': ['2', '02'],
    inpatient: ['3', '03'],
    'day-treatment': ['3', '04'],
    'station-stay': ['5', '06'],
  };
  const [old, since130] = codes[kind] ?? ['1', standard === '3176' ? '10' : '01'];
  return standard === '4210' ? old : since130;
}

/** KET_QUA_DTRI → outcome. 6 is «tiên lượng nặng xin về», 8 (since QĐ 4750) «tử vong ngoại viện»: a death. */
export const outcomes: Readonly<Record<string, string>> = {
  1: 'recovered',
  2: 'improved',
  3: 'unchanged',
  4: 'worse',
  5: 'died',
  6: 'died-outside',
  7: 'unknown',
  8: 'died',
};

/** MA_LOAI_RV (TINH_TRANG_RV in QĐ 4210, without 5) → disposition. */
export const dispositions: Readonly<Record<string, string>> = {
  1: 'home',
  2: 'referred',
  3: 'absconded',
  4: 'own-request',
  5: 'referred-own-request',
};
