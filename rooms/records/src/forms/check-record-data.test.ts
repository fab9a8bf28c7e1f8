import { describe, expect, it } from 'vitest';
import type { RecordData } from '../records/record.ts';
import type { CheckContext } from './check-context.ts';
import { checkRecordData } from './check-record-data.ts';
import { sampleContext, sampleForm, sampleStateForm } from './sample-form.ts';

const first = { kind: 'first' };
const line = { code: 'K1' };

/** `code field`, with `~` before warnings; the warning that no service was given is left out. */
function findingsOf(data: unknown, context: CheckContext = sampleContext, form = sampleForm): string[] {
  return checkRecordData(form, data, context)
    .findings.filter(({ facts }) => facts?.['check'] !== 'has-service')
    .map(({ code, field, severity }) => `${severity === 'warning' ? '~' : ''}${code}${field === undefined ? '' : ` ${field}`}`);
}

const cases: readonly [title: string, data: unknown, findings: string[]][] = [
  ['a form that is filled as it should be', { ...first, insured: false, births: 0, price: 1.25, weight: 55.5, last_period: '2025-01', due: '2025-10-08', arrived: '2025-07-01T10:00:00+07:00', phone: '0912345678', icd: 'I10', mother: '0190a000-0000-7000-8000-000000000001', facility: 'station-79001' }, []],
  // Shape.
  ['a list instead of a form', [], ['form.not-an-object']],
  ['a text instead of a form', 'x', ['form.not-an-object']],
  ['nothing instead of a form', null, ['form.not-an-object']],
  ['a text for a number', { ...first, births: '2' }, ['form.type births']],
  ['a number for a text', { ...first, phone: 912345678 }, ['form.type phone']],
  ['a text for yes-or-no', { ...first, insured: 'true' }, ['form.type insured']],
  ['an object for a text', { ...first, note: { a: 1 } }, ['form.type note']],
  ['a list for a single answer', { ...first, weight: [55] }, ['form.does-not-repeat weight']],
  ['a list for a group', { ...first, vital_signs: [{ systolic: 120 }] }, ['form.does-not-repeat vital_signs']],
  ['a text for a group', { ...first, vital_signs: '120/80' }, ['form.type vital_signs']],
  ['an object for lines', { ...first, service: line }, ['form.repeats service']],
  ['a text for a line', { ...first, service: [line, 'K2'] }, ['form.type service[2]']],
  ['a date object of JavaScript', { ...first, due: new Date(0) }, ['form.type due']],
  // Numbers.
  ['a fraction of a birth', { ...first, births: 1.5 }, ['form.not-whole births']],
  ['too few', { ...first, births: -1 }, ['form.too-small births']],
  ['too many', { ...first, births: 21 }, ['form.too-large births']],
  ['limits, which are allowed themselves', { ...first, births: 20, weight: 20 }, []],
  ['too many decimals', { ...first, price: 1.005 }, ['form.decimals price']],
  ['decimals written as a power', { ...first, price: 1e-7 }, ['form.decimals price']],
  ['a number that is none', { ...first, price: Number.NaN }, ['form.type price']],
  ['an infinite number', { ...first, price: Number.POSITIVE_INFINITY }, ['form.type price']],
  ['a number no register can hold', { ...first, price: 1e300 }, ['form.too-large price']],
  // Texts.
  ['too long a text', { ...first, note: 'x'.repeat(21) }, ['form.too-long note']],
  ['a length counted in letters, not in halves of them', { ...first, note: '😀'.repeat(20) }, []],
  ['letters with separate marks, which count once', { ...first, note: 'e\u0302\u0301'.repeat(20) }, []],
  ['U+0000', { ...first, note: 'a\0b' }, ['form.forbidden-character note']],
  ['an escape character', { ...first, note: '\u001b[31m' }, ['form.forbidden-character note']],
  ['half a character', { ...first, note: 'a\ud800' }, ['form.forbidden-character note']],
  ['line breaks in running text', { ...first, note: 'một\r\nhai\tba' }, []],
  ['a text that does not fit its pattern', { ...first, phone: '091234567' }, ['form.pattern phone']],
  ['a text that fits its pattern only in part', { ...first, phone: '09123456789' }, ['form.pattern phone']],
  // Codes and references.
  ['an option the form does not have', { kind: 'second' }, ['form.unknown-option kind']],
  ['a code in force', { ...first, icd: 'Z34.0' }, []],
  ['a code that is not', { ...first, icd: 'Z99.9' }, ['form.unknown-code icd']],
  ['a broken reference', { ...first, mother: 'person-1' }, ['form.reference-broken mother']],
  ['an unknown unit', { ...first, facility: 'station-1' }, ['form.unit-unknown facility']],
  // Dates.
  ['31 February', { ...first, due: '2025-02-31' }, ['form.date-impossible due']],
  ['a date in the Vietnamese order', { ...first, due: '08/10/2025' }, ['form.date-impossible due']],
  ['a month where a day is asked', { ...first, due: '2025-10' }, ['form.date-too-imprecise due']],
  ['a month where a month is enough', { ...first, last_period: '2025-01' }, []],
  ['a year where a month is asked', { ...first, last_period: '2025' }, ['form.date-too-imprecise last_period']],
  ['a date after the visit', { ...first, last_period: '2025-07-02' }, ['form.date-future last_period']],
  ['the day of the visit', { ...first, last_period: '2025-07-01' }, []],
  ['a time after the visit', { ...first, arrived: '2025-07-01T10:00:01+07:00' }, ['form.date-future arrived']],
  ['the same moment in another time zone', { ...first, arrived: '2025-07-01T03:00:00Z' }, []],
  ['a time without its offset', { ...first, arrived: '2025-07-01T09:00:00' }, ['form.date-impossible arrived']],
  ['a year nobody lives in', { ...first, due: '0190-01-01' }, ['date.year-implausible due']],
  // Asked and not asked.
  ['a missing kind', {}, ['form.required kind']],
  ['a kind of nothing but spaces', { kind: '  ' }, ['form.required kind']],
  ['an answer nobody asked', { ...first, other_kind: 'x' }, ['form.not-asked other_kind']],
  ['a missing answer that is asked', { kind: 'other' }, ['form.required other_kind']],
  ['an unusable answer, which is not missing as well', { kind: 'other', other_kind: 'x'.repeat(11) }, ['form.too-long other_kind']],
  ['an answer asked of lines and of the record', { ...first, service: [{ code: 'X', reason: 'a' }, { code: 'Y', reason: 'a' }] }, ['form.not-asked service[2].reason']],
  ['a group that is filled without what it requires', { ...first, vital_signs: { diastolic: 80 } }, ['form.required vital_signs.systolic']],
  ['a line without what it requires', { ...first, service: [line, { quantity: 2 }, {}] }, ['form.required service[2].code']],
  ['a wrong number in a line', { ...first, service: [line, { code: 'K2', quantity: -1 }] }, ['form.too-small service[2].quantity']],
  // Checks of the form.
  ['pressures the wrong way round', { ...first, vital_signs: { systolic: 80, diastolic: 120 } }, ['form.check vital_signs.diastolic']],
  ['a check that cannot be decided', { ...first, vital_signs: { systolic: 80 } }, []],
  // Unknown fields.
  ['fields of a newer release', { ...first, planet: 'Earth', service: [{ code: 'K', colour: [1, { a: null }] }] }, ['~form.unknown-field planet', '~form.unknown-field service[1].colour']],
  ['a field named __proto__', JSON.parse('{"kind":"first","__proto__":{"insured":true}}'), ['form.forbidden-character']],
  ['a field named __proto__ in an unknown field', JSON.parse('{"kind":"first","x":{"__proto__":1}}'), ['form.forbidden-character x', '~form.unknown-field x']],
  ['a field with a line break in its name', { ...first, vital_signs: { systolic: 120, 'a\nb': 1 } }, ['form.forbidden-character vital_signs']],
  ['a field with an endless name', { ...first, ['x'.repeat(64)]: 1 }, ['form.too-long']],
  ['U+0000 in an unknown field', { ...first, planet: { name: ['\0'] } }, ['form.forbidden-character planet.name[1]', '~form.unknown-field planet']],
  ['an infinite number in an unknown field', { ...first, planet: Number.NEGATIVE_INFINITY }, ['form.type planet']],
  // Calculated fields.
  ['a calculated value as it must be', { ...first, last_period: '2025-01', gestation_weeks: 25 }, []],
  ['a calculated value that was typed otherwise', { ...first, last_period: '2025-01', gestation_weeks: 30 }, ['~form.calculation-differs gestation_weeks']],
];

describe('checking a record against its form', () => {
  it.each(cases)('looks at %s', (_, data, findings) => {
    expect(findingsOf(data)).toEqual(findings);
  });

  it('says what a sentence needs, and nothing of the person', () => {
    const { findings } = checkRecordData(sampleForm, { kind: 'Nguyễn Văn An', births: 50, due: '2025-10', icd: 'Z99', facility: 'phone 0912345678', arrived: '2025-07-02T00:00:00+07:00' }, sampleContext);
    expect(findings.filter(({ code }) => code !== 'form.check').map(({ code, facts }) => [code, facts])).toEqual([
      ['form.unknown-option', { value: '…' }],
      ['form.too-large', { maximum: 20 }],
      ['form.date-too-imprecise', { precision: 'day' }],
      ['form.unknown-code', { value: 'Z99', codes: 'icd10-vn' }],
      ['form.unit-unknown', { unit: '…' }],
      ['form.date-future', { at: '2025-07-01' }],
    ]);
  });

  it('brings answers into the shape they are kept in', () => {
    const { data } = checkRecordData(
      sampleForm,
      { kind: ' first ', note: ' Nghe\u0323\u0302 An\r\n ', births: -0, arrived: '2025-07-01T02:00Z', mother: '0190A000-0000-7000-8000-000000000001', phone: null, insured: false, vital_signs: {}, service: [{}, { code: 'K\t1', quantity: null }, null], planet: [] },
      sampleContext,
    );
    expect(data).toEqual({ kind: 'first', note: 'Nghệ An', births: 0, arrived: '2025-07-01T09:00:00+07:00', mother: '0190a000-0000-7000-8000-000000000001', insured: false, service: [{ code: 'K 1' }] });
    expect(Object.is(data['births'], 0)).toBe(true);
  });

  it('is content with what it has itself brought into shape', () => {
    const sent = { kind: ' first ', vital_signs: { systolic: 120, diastolic: 80 }, service: [{ code: 'K1', quantity: 3, price: 0.335 }, {}], planet: { a: 1 } };
    const { data } = checkRecordData(sampleForm, sent, sampleContext);
    expect(checkRecordData(sampleForm, data, sampleContext).data).toEqual(data);
  });

  it('computes what the form computes, in decimals, lines before their sum', () => {
    const { data } = checkRecordData(sampleForm, { ...first, vital_signs: { systolic: 121, diastolic: 80 }, service: [{ code: 'A', quantity: 3, price: 0.335 }, {}, { code: 'B', quantity: 2 }], total: 99 }, sampleContext);
    expect(data).toMatchObject({ vital_signs: { mean: 93.7 }, service: [{ code: 'A', amount: 1.01 }, { code: 'B' }], total: 1.01 });
    expect(data['service']).toEqual([{ code: 'A', quantity: 3, price: 0.335, amount: 1.01 }, { code: 'B', quantity: 2 }]);
  });

  it('leaves a calculated field out where something is missing', () => {
    expect(checkRecordData(sampleForm, { ...first, gestation_weeks: 12 }, sampleContext).data).toEqual(first);
  });

  it('keeps unknown fields as they came', () => {
    const planet = { name: ' Trái Đất ', moons: [1, null, { n: 'x' }], flat: false };
    expect(checkRecordData(sampleForm, { ...first, planet }, sampleContext).data['planet']).toEqual(planet);
  });

  it('asks women only for their pregnancies', () => {
    const data = { ...first, pregnancy: { count: 2 } };
    expect(findingsOf(data)).toEqual([]);
    expect(findingsOf(data, { ...sampleContext, subject: { sex: 'male' } })).toEqual(['form.not-asked pregnancy']);
    const { subject: _, ...nobody } = sampleContext;
    expect(findingsOf(data, nobody)).toEqual(['form.not-asked pregnancy']);
  });

  it('knows a record of the future and one without a time', () => {
    expect(findingsOf(first, { ...sampleContext, at: '2025-07-02' })).toEqual(['record.at-future']);
    expect(findingsOf(first, { ...sampleContext, at: '01/07/2025' })).toEqual(['record.at-broken']);
  });

  it('names the form’s own check, with its own severity', () => {
    expect(checkRecordData(sampleForm, first, sampleContext).findings).toEqual([{ code: 'form.check', severity: 'warning', facts: { check: 'has-service' } }]);
  });
});

describe('checking a record of a state form', () => {
  const known: RecordData = { number: '12', phone: '1', from: '2025-03-01', address: { street: 'A', village: 'B' } };
  const check = (data: unknown, current?: RecordData): { data: RecordData; findings: string[] } => {
    const context = { ...sampleContext, ...(current === undefined ? {} : { current }) };
    return { data: checkRecordData(sampleStateForm, data, context).data, findings: findingsOf(data, context, sampleStateForm) };
  };

  it('wants everything required in the first record', () => {
    expect(check({ phone: '1' }).findings).toEqual(['form.required number']);
  });

  it('lets a later record carry only what changes', () => {
    expect(check({ phone: '2' }, known)).toEqual({ data: { phone: '2' }, findings: [] });
  });

  it('keeps null, which clears a field, a group or a list', () => {
    expect(check({ phone: null, address: { village: '' }, member: [{}] }, known).data).toEqual({ phone: null, address: { village: null }, member: null });
    expect(check({ address: null }, known).data).toEqual({ address: null });
  });

  it('does not let a required field be cleared', () => {
    expect(check({ number: null }, known).findings).toEqual(['form.required number']);
  });

  it('checks and computes over what is known already', () => {
    expect(check({ to: '2025-02-01' }, known).findings).toEqual(['form.check to']);
    expect(check({ to: '2025-03-11' }, known).data).toEqual({ to: '2025-03-11', days: 10 });
  });

  it('clears what can no longer be computed', () => {
    expect(check({ to: null }, { ...known, to: '2025-03-11', days: 10 }).data).toEqual({ to: null, days: null });
  });
});
