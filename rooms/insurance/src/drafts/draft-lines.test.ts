import { describe, expect, it } from 'vitest';
import { drugsOf, ordinaryClaim, resultsOf, servicesOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';

describe('The lines of a claim', () => {
  it('tell supplies from services', () => {
    const { visit } = readDrafts(ordinaryClaim({ XML3: servicesOf([{}, { MA_NHOM: '10', MA_DICH_VU: '04.1898', MA_VAT_TU: 'N01.01', TEN_DICH_VU: '', TEN_VAT_TU: 'Bông', SO_LUONG: '2', THANH_TIEN_BV: '0', T_BHTT: '0' }]) }));
    expect((visit.service as { code: string; name: string }[]).map(({ code, name }) => [code, name])).toEqual([['04.1898', 'Khám bệnh'], ['N01.01', 'Bông']]);
  });

  it('have their results beside them', () => {
    const xml3 = servicesOf([{ MA_DICH_VU: 'A' }, { MA_DICH_VU: 'B', NGAY_KQ: '202503050900' }, { MA_DICH_VU: 'B', NGAY_KQ: '202503050930' }]);
    const xml4 = resultsOf([
      { MA_DICH_VU: 'B', TEN_CHI_SO: 'Glucose', GIA_TRI: '7.1', DON_VI_DO: 'mmol/L', NGAY_KQ: '202503050930' },
      { MA_DICH_VU: 'A', MO_TA: 'Phổi sáng', KET_LUAN: 'Bình thường' },
      { MA_DICH_VU: 'B', TEN_CHI_SO: 'Glucose', GIA_TRI: '5.6', DON_VI_DO: 'mmol/L', NGAY_KQ: '202503050900' },
      { MA_DICH_VU: 'A', TEN_CHI_SO: 'Nhịp', GIA_TRI: '80', KET_LUAN: '' },
      { MA_DICH_VU: 'C', KET_LUAN: 'lạc' },
    ]);
    const { visit, findings } = readDrafts(ordinaryClaim({ XML3: xml3, XML4: xml4 }));
    expect((visit.service as { result?: string }[]).map(({ result }) => result)).toEqual(['Phổi sáng\nBình thường\nNhịp: 80', 'Glucose: 5.6 mmol/L', 'Glucose: 7.1 mmol/L']);
    expect(brief(findings)).toContain('information claim.result-without-service XML4[1].MA_DICH_VU');
  });

  it('without a name go by their code', () => {
    const { visit, findings } = readDrafts(ordinaryClaim({ XML3: servicesOf([{ TEN_DICH_VU: '' }]) }));
    expect(visit.service).toMatchObject([{ code: '04.1898', name: '04.1898' }]);
    expect(brief(findings)).toEqual(['warning import.field-missing XML3[1].TEN_DICH_VU']);
  });

  it('by the ten thousand say what is wrong with them two hundred times', () => {
    const { findings, usable } = readDrafts(ordinaryClaim({ XML2: drugsOf(Array.from({ length: 10_000 }, () => ({ SO_LUONG: '1,5' }))) }));
    expect(findings.length).toBe(201);
    expect(findings.at(-1)).toMatchObject({ code: 'claim.more-findings', severity: 'error' });
    expect(usable).toBe(false);
  });

  it('keep three decimals of a quantity', () => {
    const { visit, findings } = readDrafts(ordinaryClaim({ XML2: drugsOf([{ SO_LUONG: '0.3333' }]) }));
    expect(visit.prescription).toMatchObject([{ quantity: 0.333 }]);
    expect(brief(findings)).toEqual(['information claim.number-rounded XML2[1].SO_LUONG']);
  });
});
