import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCitizenNumber, isCitizenNumber, readCitizenNumber } from './read-citizen-number.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

describe('A citizen number', () => {
  it.each([
    ['001090000123', '001', false, 'male', 1990],
    ['001190000123', '001', false, 'female', 1990],
    ['079205000123', '079', false, 'male', 2005],
    ['096399000123', '096', false, 'female', 2099],
    ['148420000123', '148', true, 'male', 2120],
    ['038 190 000 123', '038', false, 'female', 1990],
  ])('%s tells place %s, abroad %s, %s, born in %s', (text, province, abroad, sex, birthYear) => {
    expect(readCitizenNumber(text)).toEqual({ value: { number: text.replaceAll(' ', ''), province, abroad, sex, birthYear }, findings: [] });
  });

  it.each(['', '00109000012', '0010900001234', '00109000012A', 'T12345678AB', '٠٠١٠٩٠٠٠٠١٢٣'])('«%s» is none', (text) => {
    expect(readCitizenNumber(text)).toEqual({ value: null, findings: [{ code: 'citizen-number.shape', severity: 'error' }] });
    expect(isCitizenNumber(text)).toBe(false);
  });

  it('with an unknown place is read with a warning', () => {
    const { value, findings } = readCitizenNumber('003090000123');
    expect(value?.birthYear).toBe(1990);
    expect(findings).toEqual([{ code: 'citizen-number.place-unknown', severity: 'warning' }]);
    expect(isCitizenNumber('003090000123')).toBe(false);
    expect(isCitizenNumber('000090000123')).toBe(false);
  });

  it('of somebody not yet born is refused when today is known', () => {
    expect(readCitizenNumber('001230000123', '2026-03-05').findings).toEqual([{ code: 'citizen-number.birth-year-future', severity: 'error' }]);
    expect(readCitizenNumber('001226000123', '2026-03-05').value?.birthYear).toBe(2026);
  });

  it('says back what it was made of', () => {
    fc.assert(
      fc.property(fc.constantFrom('001', '048', '079', '096'), fc.integer({ min: 1900, max: 2399 }), fc.constantFrom('male' as const, 'female' as const), fc.integer({ min: 0, max: 999_999 }), (province, year, sex, random) => {
        const centuryAndSex = (Math.floor(year / 100) - 19) * 2 + (sex === 'male' ? 0 : 1);
        const number = `${province}${centuryAndSex}${twoDigits(year % 100)}${String(random).padStart(6, '0')}`;
        expect(readCitizenNumber(number).value).toEqual({ number, province, abroad: false, sex, birthYear: year });
        expect(isCitizenNumber(number)).toBe(true);
        expect(checkCitizenNumber(number, { sex, birthDate: `${year}-05` })).toEqual([]);
      }),
    );
  });

  it('is compared with the person it stands for', () => {
    const codes = (person: { sex?: string; birthDate?: string }): string[] => checkCitizenNumber('001190000123', person).map((finding) => finding.code);
    expect(codes({ sex: 'male', birthDate: '1990-01-01' })).toEqual(['citizen-number.sex-differs']);
    expect(codes({ sex: 'female', birthDate: '1991' })).toEqual(['citizen-number.birth-year-differs']);
    expect(codes({ sex: 'unknown' })).toEqual([]);
    expect(checkCitizenNumber('12', { sex: 'male' })).toEqual([]);
  });
});
