import { describe, expect, it } from 'vitest';
import { readInsuranceCard } from './read-insurance-card.ts';

describe('The number of a health insurance card', () => {
  it.each([
    ['DN4790123456789', 'DN', 4, '79', '0123456789'],
    ['te1 01 0123456789', 'TE', 1, '01', '0123456789'],
    ['HT-3-01-2345.678.901', 'HT', 3, '01', '2345678901'],
  ])('%s tells object %s, level %s, province %s and insurance number %s', (text, object, benefitLevel, province, insuranceNumber) => {
    const number = text.replace(/[\s.-]/g, '').toUpperCase();
    expect(readInsuranceCard(text)).toEqual({ value: { number, object, benefitLevel, province, insuranceNumber }, findings: [] });
  });

  it('of ten digits is the insurance number alone', () => {
    expect(readInsuranceCard('0123456789').value).toEqual({ number: '0123456789', object: null, benefitLevel: null, province: null, insuranceNumber: '0123456789' });
  });

  it('of a newborn’s temporary card has no insurance number yet', () => {
    expect(readInsuranceCard('TE179KT12345678').value).toMatchObject({ object: 'TE', province: '79', insuranceNumber: null });
  });

  it.each(['', 'DN479012345678', 'DN47901234567890', '4DN790123456789', 'ĐN4790123456789', '012345678', '001090000123'])('«%s» is none', (text) => {
    expect(readInsuranceCard(text)).toEqual({ value: null, findings: [{ code: 'insurance-card.shape', severity: 'error' }] });
  });

  it.each(['DN0790123456789', 'DN6790123456789'])('«%s» has a level that does not exist', (text) => {
    expect(readInsuranceCard(text).findings).toEqual([{ code: 'insurance-card.benefit-level', severity: 'error' }]);
  });
});
