import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeople } from './compare-people.ts';
import type { PersonDescription } from './person-description.ts';

const an: PersonDescription = { name: 'Quàng Thị Xuyến', birthDate: '1990-03-15', sex: 'female', citizenNumber: null, insuranceNumber: null, phone: null, commune: 'Xã Bình Lư', village: 'Bản Hoa', mother: null, household: null };
const compare = (a: Partial<PersonDescription>, b: Partial<PersonDescription>) => comparePeople({ ...an, ...a }, { ...an, ...b });
const codes = (match: ReturnType<typeof compare>): string[] => match.reasons.map(({ field, code }) => `${field} ${code}`);

describe('one person written in two ways', () => {
  it.each([
    ['without marks', { name: 'quang thi xuyen' }, 'name marks-left-out'],
    ['in capitals', { name: 'QUÀNG THỊ XUYẾN' }, 'name same-name'],
    ['with a wrong tone', { name: 'Quàng Thị Xuyển' }, 'name other-marks'],
    ['with the given name first', { name: 'Xuyến Quàng Thị' }, 'name order-swapped'],
    ['without the middle name', { name: 'Quàng Xuyến' }, 'name middle-missing'],
    ['with an initial', { name: 'Quàng T. Xuyến' }, 'name initial'],
    ['with Telex left over', { name: 'Quangf Thij Xuyeens' }, 'name typed-without-keyboard'],
    ['with VNI left over', { name: 'Quang2 Thi5 Xuye61n' }, 'name typed-without-keyboard'],
    ['as it is heard', { name: 'Quàng Thị Suyến' }, 'name spelling'],
    ['born in the same year', { birthDate: '1990' }, 'birthDate same-year'],
    ['born on 1 January of the year', { birthDate: '1990-01-01' }, 'birthDate same-year'],
    ['in another village', { village: 'Bản Km 2' }, 'village other-village'],
    ['in the same commune written in another way', { commune: 'binh lu' }, 'commune same-commune'],
  ])('%s is the same', (_, b, reason) => {
    const match = compare({}, b);
    expect({ verdict: match.verdict, told: codes(match).includes(reason), codes: codes(match) }).toMatchObject({ verdict: 'same', told: true });
  });

  it('with day and month in each other’s place', () => {
    expect(compare({ birthDate: '1990-03-05' }, { birthDate: '1990-05-03' }).verdict).toBe('same');
  });

  it('with an old phone number of eleven digits', () => {
    expect(codes(compare({ phone: '0168 234 5678' }, { phone: '+84382345678' }))).toContain('phone same-phone');
  });
});

describe('what needs a look', () => {
  it.each([
    ['another sex', {}, { sex: 'male' as const }],
    ['another day of the same month', {}, { birthDate: '1990-03-27' }],
    ['a common name in the same year', { name: 'Nguyễn Văn Hùng', sex: 'male' as const, village: null }, { name: 'Nguyễn Văn Hùng', sex: 'male' as const, birthDate: '1990', village: null }],
    ['one citizen number of two given names', { citizenNumber: '012190123456' }, { citizenNumber: '012190123456', name: 'Quàng Thị Hoa' }],
  ])('%s is possible, not sure', (_, a, b) => {
    expect(compare(a, b).verdict).toBe('possible');
  });
});

describe('two people', () => {
  it.each([
    ['twins', { household: '00123' }, { household: '00123', name: 'Quàng Thị Xoan' }, 'name twins'],
    ['a father and his namesake', { name: 'Lò Văn Pản', sex: 'male' as const, household: '00123' }, { name: 'Lò Văn Pản', sex: 'male' as const, household: '00123', birthDate: '1962-08-20' }, 'birthDate generations'],
    ['two citizen numbers', { citizenNumber: '012190123456' }, { citizenNumber: '012190998877' }, 'citizenNumber two-citizen-numbers'],
    ['siblings', { household: '00123' }, { household: '00123', name: 'Quàng Văn Sơn', sex: 'male' as const, birthDate: '1992-07-01' }, 'household same-household'],
    ['strangers', {}, { name: 'Nguyễn Văn Hùng', birthDate: '1951-01-30', sex: 'male' as const }, 'birthDate other-date'],
  ])('%s are different', (_, a, b, reason) => {
    const match = compare(a, b);
    expect({ verdict: match.verdict, told: codes(match).includes(reason), codes: codes(match) }).toMatchObject({ verdict: 'different', told: true });
  });
});

describe('numbers', () => {
  it('of one person with a mistyped digit do not tell two people apart', () => {
    expect(compare({ citizenNumber: '012190123456' }, { citizenNumber: '012190123466' })).toMatchObject({ verdict: 'same' });
  });

  it('that are broken say nothing', () => {
    expect(compare({ citizenNumber: '12345' }, { citizenNumber: '012190998877' }).reasons.some(({ field }) => field === 'citizenNumber')).toBe(false);
  });

  it('of an insurance card are compared by the ten digits that stay', () => {
    expect(codes(compare({ insuranceNumber: 'DN4121234567890' }, { insuranceNumber: '1234567890' }))).toContain('insuranceNumber same-number');
  });
});

it('a common name proves less than a rare one', () => {
  const weight = (name: string): number => compare({ name }, { name }).reasons.find(({ field }) => field === 'name')!.weight;
  expect(weight('Nguyễn Thị Hương')).toBeLessThan(weight('Quàng Thị Xuyến') - 3);
});

it('nothing known is nothing said', () => {
  const nobody: PersonDescription = { name: '', birthDate: null, sex: null, citizenNumber: null, insuranceNumber: null, phone: null, commune: null, village: null, mother: null, household: null };
  expect(comparePeople(nobody, nobody)).toEqual({ score: 0, verdict: 'different', reasons: [] });
});

describe('the whole', () => {
  const person = fc.record({
    name: fc.oneof(fc.constantFrom('Nguyễn Văn An', 'Nguyen Van An', 'An Nguyễn', 'Lò Thị Hoa', 'H’Hen Niê', ''), fc.string({ unit: 'grapheme', maxLength: 20 })),
    birthDate: fc.option(fc.constantFrom('1990-03-05', '1990-05-03', '1990', '1990-01-01', '1962-03-05', '31/02/1990')),
    sex: fc.option(fc.constantFrom('male' as const, 'female' as const)),
    citizenNumber: fc.option(fc.constantFrom('012090123456', '012090123457', '012090998877', '1')),
    insuranceNumber: fc.option(fc.constantFrom('1234567890', 'DN4121234567890', '9876543210')),
    phone: fc.option(fc.constantFrom('0912345678', '01682345678', 'x')),
    commune: fc.option(fc.constantFrom('Xã Bình Lư', 'Tả Lèng')),
    village: fc.option(fc.constantFrom('Bản 1', 'Bản 2')),
    mother: fc.option(fc.constantFrom('Lò Thị Hoa', 'Lò Thị Mai')),
    household: fc.option(fc.constantFrom('00123', '00456')),
  });

  it('is the same in either order', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const [forth, back] = [comparePeople(a, b), comparePeople(b, a)];
        expect([forth.verdict, forth.score]).toEqual([back.verdict, back.score]);
      }),
    );
  });

  it('has a score that fits its verdict, and reasons in both languages, the strongest first', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const { score, verdict, reasons } = comparePeople(a, b);
        expect(verdict).toBe(score >= 0.985 ? 'same' : score >= 0.1 ? 'possible' : 'different');
        const weights = reasons.map(({ weight }) => Math.abs(weight));
        expect(weights).toEqual([...weights].sort((x, y) => y - x));
        expect(reasons.every(({ vi, en }) => vi !== '' && en !== '')).toBe(true);
      }),
    );
  });
});
