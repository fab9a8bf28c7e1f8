import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitizenCardQr } from './read-citizen-card-qr.ts';
import { readInsuranceCardQr } from './read-insurance-card-qr.ts';

const hex = (text: string): string => Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('The QR code of a chip citizen card', () => {
  it('tells who the card is of', () => {
    expect(readCitizenCardQr('001190000123|012345678|NGUYỄN THỊ MẪU|05031990|Nữ|Số 1, Phố Mẫu, Phường Mẫu|10052021')).toEqual({
      value: {
        citizenNumber: '001190000123',
        oldNumber: '012345678',
        name: 'Nguyễn Thị Mẫu',
        birthDate: '1990-03-05',
        sex: 'female',
        address: 'Số 1, Phố Mẫu, Phường Mẫu',
        issued: '2021-05-10',
      },
      findings: [],
    });
  });

  it('may lack the old number and the address, know the birth to the year only, and have more fields than we know', () => {
    const { value, findings } = readCitizenCardQr('038045000123||Lê Văn Mẫu|1945|Nam||01032022|||Trần Thị Mẫu|\n');
    expect(value).toMatchObject({ oldNumber: null, birthDate: '1945', sex: 'male', address: null, issued: '2022-03-01' });
    expect(findings).toEqual([]);
    expect(readCitizenCardQr('038045000123||Lê Văn Mẫu|031945|Nam||01032022').value?.birthDate).toBe('1945-03');
  });

  it('warns of parts that cannot be read and keeps the rest', () => {
    const { value, findings } = readCitizenCardQr('038045000123|ABC|Lê Văn Mẫu|31021945|?|Xã Mẫu|2022');
    expect(value).toMatchObject({ oldNumber: null, birthDate: null, sex: null, address: 'Xã Mẫu', issued: '2022' });
    expect(findings.map((finding) => [finding.severity, finding.facts?.['part']])).toEqual([
      ['warning', 'oldNumber'],
      ['warning', 'birthDate'],
      ['warning', 'sex'],
    ]);
  });

  it.each([
    ['', 'card-qr.not-recognised'],
    ['https://example.org', 'card-qr.not-recognised'],
    ['12|012345678|A|05031990|Nữ|B|10052021', 'citizen-number.shape'],
    ['001190000123|012345678||05031990|Nữ|B|10052021', 'card-qr.field-broken'],
  ])('«%s» is refused with %s', (text, code) => {
    expect(readCitizenCardQr(text)).toMatchObject({ value: null, findings: [{ code, severity: 'error' }] });
  });
});

describe('The QR code of a paper insurance card', () => {
  const line = (name: string, address: string): string =>
    `DN4790123456789|${hex(name)}|05/03/1990|2|${hex(address)}|79 - 034|01/01/2020|31/12/2020|20/12/2019|79000123456789|-|K2|01/01/2025|1a2b3c-7102|$`;

  it('tells who is insured, where and when', () => {
    expect(readInsuranceCardQr(line('Nguyễn Thị Mẫu', 'Xã Mẫu, Tỉnh Mẫu'))).toEqual({
      value: {
        card: { number: 'DN4790123456789', object: 'DN', benefitLevel: 4, province: '79', insuranceNumber: '0123456789' },
        name: 'Nguyễn Thị Mẫu',
        birthDate: '1990-03-05',
        sex: 'female',
        address: 'Xã Mẫu, Tỉnh Mẫu',
        facility: '79034',
        from: '2020-01-01',
        to: '2020-12-31',
        issued: '2019-12-20',
        area: 'K2',
        fiveYearsFrom: '2025-01-01',
      },
      findings: [],
    });
  });

  it('keeps every name whatever its letters', () => {
    const word = fc.stringMatching(/^[A-ZĐÂƯ][a-zạễộửỹđ]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(readInsuranceCardQr(line(words.join(' '), 'x')).value?.name).toBe(words.join(' ').normalize('NFC'));
      }),
    );
  });

  it('may end early and lack what is written as a hyphen', () => {
    const { value, findings } = readInsuranceCardQr(`0123456789|${hex('Lê Văn Mẫu')}|1945|1|-|01 – 065|1/1/2020|-|20/12/2019$`);
    expect(value).toMatchObject({ birthDate: '1945', sex: 'male', address: null, facility: '01065', from: '2020-01-01', to: null, area: null, fiveYearsFrom: null });
    expect(findings).toEqual([]);
  });

  it('warns of parts that cannot be read and keeps the rest', () => {
    const { value, findings } = readInsuranceCardQr(`DN4790123456789|${hex('Lê Văn Mẫu')}|31/02/1945|3|abc|79|x|y|z|`);
    expect(value).toMatchObject({ name: 'Lê Văn Mẫu', birthDate: null, sex: null, address: null, facility: null });
    expect(findings.map((finding) => finding.facts?.['part'])).toEqual(['birthDate', 'sex', 'address', 'facility', 'from', 'to', 'issued']);
  });

  it.each([
    ['', 'card-qr.not-recognised'],
    ['DN4790123456789', 'card-qr.not-recognised'],
    ['X|41|1|1|41|1|1|1|1|$', 'insurance-card.shape'],
    ['DN4790123456789|ff|1|1|41|1|1|1|1|$', 'card-qr.field-broken'],
    ['DN4790123456789|Nguyễn|1|1|41|1|1|1|1|$', 'card-qr.field-broken'],
  ])('«%s» is refused with %s', (text, code) => {
    expect(readInsuranceCardQr(text)).toMatchObject({ value: null, findings: [{ code, severity: 'error' }] });
  });

  it('never throws, whatever is scanned', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789abfDN4|$-/ é') }), (text) => {
        for (const { value, findings } of [readInsuranceCardQr(text), readCitizenCardQr(text)]) {
          if (value === null) expect(findings.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
