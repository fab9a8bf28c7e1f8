import { describe, expect, it } from 'vitest';
import { detectStandard } from './detect-standard.ts';

const old = { MA_LK: '1', MA_THE: '', T_TONGCHI: '1', MA_BENH: 'I10' };
const later = { MA_LK: '1', MA_THE_BHYT: '', T_TONGCHI_BV: '1', MA_BENH_CHINH: 'I10' };
const with4750 = { ...later, NHOM_MAU: '' };

describe('The standard of a claim', () => {
  it.each([
    ['QĐ 4210 by its names', { XML1: [old] }, '20230101', '4210', 'content'],
    ['QĐ 4210 by its names, even when sent after it ended', { XML1: [old] }, '20250101', '4210', 'content'],
    ['QĐ 3176 by the transfer slip', { XML1: [with4750], XML13: [{ MA_CSKCB_DEN: '' }] }, '20240801', '3176', 'content'],
    ['QĐ 4750 by the transfer slip', { XML1: [with4750], XML13: [{ MA_NOI_DEN: '' }] }, '20250801', '4750', 'content'],
    ['QĐ 3176 by a licence number longer than ten', { XML1: [{ ...with4750, MA_TTDV: '000123/HNO-GPHN' }] }, '', '3176', 'content'],
    ['QĐ 4750 by an occupation of five digits', { XML1: [{ ...with4750, MA_NGHE_NGHIEP: '00000' }] }, '', '4750', 'content'],
    ['QĐ 3176 by a kind of care of 2026', { XML1: [{ ...with4750, MA_LOAI_KCB: '13' }] }, '20260901', '3176', 'content'],
    ['QĐ 130 by the missing blood group of a sender that writes empty elements', { XML1: [{ ...later, MA_LY_DO_VNT: '' }] }, '20230901', '130', 'content'],
    ['not QĐ 130 by that alone two years later', { XML1: [{ ...later, MA_LY_DO_VNT: '' }] }, '20260301', '3176', 'date'],
    ['QĐ 130 by the date', { XML1: [later] }, '20230901', '130', 'date'],
    ['the oldest that fits when it is older than them all', { XML1: [later] }, '20230105', '130', 'default'],
    ['QĐ 4750 by the date', { XML1: [with4750] }, '20240901', '4750', 'date'],
    ['QĐ 3176 by the date', { XML1: [with4750] }, '20260201', '3176', 'date'],
    ['undecided in 2025, taken as the newer', { XML1: [with4750] }, '20250601', '3176', 'default'],
    ['undecided without a date', { XML1: [with4750] }, '', '3176', 'default'],
    ['undecided without anything', {}, '', '3176', 'default'],
    ['QĐ 4210 by the date when nothing else is known', {}, '20200101', '4210', 'date'],
  ] as const)('is %s', (_, tables, date, standard, by) => {
    expect(detectStandard(tables, date)).toMatchObject({ standard, by });
  });

  it('names what else it may be', () => {
    expect(detectStandard({ XML1: [with4750] }, '20250601').candidates).toEqual(['4750', '3176']);
    expect(detectStandard({ XML1: [{ ...with4750, MA_TTDV: '12345678901' }] }, '20250601').candidates).toEqual(['3176']);
  });
});
