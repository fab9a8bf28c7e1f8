import type { RecordData } from '@tuyen/records';
import fc from 'fast-check';
import type { ClaimSource, Standard } from '../src/index.ts';

/** Care codes of a standard with their kinds, and whether XML5 is sent for them. */
const cares: Record<Standard, readonly [code: string, kind: string, noted: boolean][]> = {
  '4210': [['1', 'outpatient', false], ['2', 'outpatient-treatment', true], ['3', 'inpatient', true], ['5', 'station-stay', true]],
  '130': [['01', 'outpatient', false], ['02', 'outpatient-treatment', true], ['03', 'inpatient', true], ['04', 'day-treatment', true], ['05', 'outpatient-treatment', true], ['06', 'station-stay', true], ['07', 'other', false], ['09', 'inpatient', true]],
  '4750': [['01', 'outpatient', false], ['03', 'inpatient', true], ['06', 'station-stay', true], ['08', 'outpatient-treatment', true]],
  '3176': [['01', 'outpatient', false], ['02', 'outpatient-treatment', true], ['06', 'station-stay', true], ['07', 'other', false], ['10', 'other', false]],
};
/** A year in which the standard alone was sent. */
const years: Record<Standard, string> = { '4210': '2019', '130': '2023', '4750': '2024', '3176': '2026' };
export const lastDay = '2026-12-31';

const outcomes = ['recovered', 'improved', 'unchanged', 'worse', 'died', 'died-outside', 'unknown'];
const dispositions = ['home', 'referred', 'absconded', 'own-request', 'referred-own-request'];
const icd = fc.constantFrom('I10', 'E11.9', 'J06.9', 'J02.9', 'A09', 'M54.5', 'K29.7', 'R50.9');
const names = fc.constantFrom('Nguyễn Thị Đào', "H'Hen Niê", 'Trần Văn Ba', 'Lê Ý', 'Đặng Thị Út', 'Vàng A Páo');

/** Words of any alphabet as a person may write them: NFC, nothing blank at the ends, characters XML can hold. */
export const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom('Đau đầu, chóng mặt', 'Sốt < 38 & ho > 3 ngày', 'a]]>b', 'dòng một\r\ndòng hai', '5 "viên"'), fc.string({ unit: 'grapheme', minLength: 1, maxLength }))
    .map((text) => text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, maxLength).replace(/[\ud800-\udbff]$/, '').trim())
    .filter((text) => text !== '' && !text.includes('CSST'));

const digits = (length: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const two = (number: number): string => String(number).padStart(2, '0');

/** A moment of the year, and one a few days later. */
const stay = (year: string): fc.Arbitrary<{ arrived: string; left: string }> =>
  fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 20 }), fc.nat(23), fc.nat(59), fc.nat(8)).map(([month, day, hour, minute, days]) => ({
    arrived: `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00+07:00`,
    left: `${year}-${two(month)}-${two(day + days)}T23:59:00+07:00`,
  }));

/** Quantity, price, the amount they make, and a share of the fund. */
const money = (insured: boolean): fc.Arbitrary<RecordData> =>
  fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(0, 32, 80, 95, 100)).map(([thousandths, price, percent]) => {
    const quantity = thousandths / 1000;
    const hundredths = Math.round(quantity * (price / 10) * 100);
    return { quantity, price: price / 10, amount: hundredths / 100, fund: insured ? Math.round((hundredths * percent) / 100) / 100 : 0 };
  });

const drug = (insured: boolean, ordered: string): fc.Arbitrary<RecordData> =>
  fc.tuple(money(insured), words(60), words(20), fc.constantFrom('Viên', 'Lọ', 'Gói'), fc.constantFrom('1 viên/lần * 2 lần/ngày * 5 ngày [2 viên/ngày]', 'bôi ngày 2 lần'), digits(2))
    .map(([lineMoney, name, strength, unit, dose, code]) => ({ ...lineMoney, drug_code: `40.${code}`, drug_name: name, strength, unit, dose, route: '1.01', ordered }));

const service = (insured: boolean, ordered: string, number: number): fc.Arbitrary<RecordData> =>
  fc.tuple(money(insured), words(60), fc.constantFrom('1', '2', '10', '13', '18'), fc.option(words(80), { nil: null })).map(([lineMoney, name, group, result]) => ({
    ...lineMoney, code: `${group}.${number}`, name, cost_group: group, ordered, ...(result === null || group === '10' ? {} : { result }),
  }));

function costsOf(lines: readonly RecordData[], insured: boolean, patientShare: number, otherShare: number): RecordData {
  const sum = (field: string): number => lines.reduce((total, line) => total + Math.round(Number(line[field]) * 100), 0);
  const [total, fund] = [sum('amount'), sum('fund')];
  const rest = total - fund;
  const patient = insured ? Math.floor(rest * patientShare) : rest;
  const other = insured ? Math.floor((rest - patient) * otherShare) : 0;
  return { total: total / 100, fund: fund / 100, co_payment: (rest - patient - other) / 100, patient: patient / 100, other: other / 100 };
}

const card = (area: string | null): fc.Arbitrary<RecordData> =>
  fc.tuple(fc.constantFrom('GD', 'HT', 'TE', 'DN'), fc.integer({ min: 1, max: 5 }), digits(12), fc.constantFrom('01234', '01999', '79A01')).map(([object, level, rest, facility]) => ({
    number: `${object}${level}${rest}`, benefit_code: `${object}${level}`, registered_facility: facility, from: '2018-01-01', to: '2027-12-31', ...(area === null ? {} : { area }),
  }));

function vitalSigns(noted: boolean, height: boolean): fc.Arbitrary<RecordData> {
  return fc.tuple(fc.integer({ min: 300, max: 9900 }), fc.integer({ min: 500, max: 1900 }), fc.integer({ min: 40, max: 140 }), fc.integer({ min: 90, max: 200 }), fc.integer({ min: 350, max: 410 }), fc.integer({ min: 10, max: 40 }), fc.boolean())
    .map(([weight, tall, diastolic, upper, temperature, breaths, whole]) => ({
      weight: weight / 100,
      ...(height ? { height: tall / 10 } : {}),
      ...(noted ? { temperature: temperature / 10, pulse: upper } : {}),
      ...(noted && whole ? { systolic: diastolic + 30, diastolic, respiration: breaths, spo2: 97 } : {}),
    }));
}

interface Choices {
  insured: boolean;
  care: (typeof cares)['3176'][number];
  times: { arrived: string; left: string };
}

function visitOf(standard: Standard, { insured, care: [careType, kind, noted], times }: Choices): fc.Arbitrary<RecordData> {
  const since130 = standard !== '4210';
  const lines = fc.tuple(fc.array(drug(insured, times.arrived), { minLength: 1, maxLength: 4 }), fc.array(fc.nat(99), { maxLength: 4 }).chain((list) => fc.tuple(...list.map((_, at) => service(insured, times.left, at)))));
  return fc.record({
    lines, signs: vitalSigns(noted, standard === '3176'), codes: fc.uniqueArray(icd, { minLength: 1, maxLength: 4 }), text: words(100), reason: words(100), symptoms: words(100),
    outcome: fc.constantFrom(...outcomes.slice(0, since130 ? 7 : 5)), disposition: fc.constantFrom(...dispositions.slice(0, since130 ? 5 : 4)), shares: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  }).map(({ lines: [drugs, services], signs, codes, text, reason, symptoms, outcome, disposition, shares }) => ({
    claim_id: 'LK-1', kind, care_type: careType, ...times, insured, outcome, disposition, doctor: '000456/HNO-GPHN',
    vital_signs: signs,
    diagnosis: codes.map((code, at) => (at === 0 ? { code, rank: 'main', text } : { code, rank: 'other' })),
    prescription: drugs,
    ...(services.length === 0 ? {} : { service: services }),
    cost: costsOf([...drugs, ...services], insured, shares[0], shares[1]),
    ...(noted ? { symptoms } : {}),
    ...(since130 ? { reason, follow_up: `${times.left.slice(0, 4)}-12-15` } : {}),
    ...(since130 && disposition.startsWith('referred') ? { referred_to: '01999' } : {}),
    source: { standard },
  }));
}

function personOf(standard: Standard, insuranceNumber: string | null): fc.Arbitrary<RecordData> {
  return fc.tuple(names, fc.constantFrom('male', 'female', 'unknown'), fc.constantFrom('1956', '1956-07', '1990-03-05', '2018-12-31'), words(80), digits(9), fc.constantFrom('A', 'B', 'AB', 'O')).map(([name, sex, birthDate, address, number, blood]) => ({
    name, sex, birth_date: birthDate, address,
    ...(insuranceNumber === null ? {} : { insurance_number: insuranceNumber }),
    ...(standard === '4210' ? {} : { old_citizen_number: number, ethnic_group: '01', nationality: '000', occupation: '61', phone: '0912345678' }),
    ...(standard === '4750' || standard === '3176' ? { blood_group: blood } : {}),
  }));
}

/** Any claim the standard can hold without loss; under QĐ 4210 only insured patients had one. */
export function arbitrarySource(standard: Standard): fc.Arbitrary<ClaimSource> {
  const choices = fc.record({ insured: standard === '4210' ? fc.constant(true) : fc.boolean(), care: fc.constantFrom(...cares[standard]), times: stay(years[standard]), area: fc.constantFrom(null, 'K1', 'K3') });
  return choices.chain(({ area, ...choice }) =>
    (choice.insured ? fc.array(card(area), { minLength: 1, maxLength: 2 }) : fc.constant([] as RecordData[])).chain((cards) => {
      const last = cards.at(-1)?.number;
      const insuranceNumber = typeof last === 'string' ? last.slice(5) : null;
      return fc.record({ person: personOf(standard, insuranceNumber), visit: visitOf(standard, choice) }).map(({ person, visit }) => ({
        maLk: 'LK-1', facility: '01234', patientNumber: 'BN/7', department: 'K01', headOfFacility: standard === '3176' ? '000123/HNO-GPHN' : '0123456789', person, cards,
        visit: cards.length === 0 ? visit : { ...visit, card_number: cards.map(({ number }) => number).join(';') },
        ...(standard === '4210' ? {} : { residence: { province: '01', district: '016', commune: '00376' } }),
      }));
    }));
}
