import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalData } from '../records/canonical-data.ts';
import type { RecordData } from '../records/record.ts';
import { limits } from './answers/limits.ts';
import { calculateForm } from './calculate-form.ts';
import { checkRecordData } from './check-record-data.ts';
import { sampleContext, sampleForm, sampleStateForm } from './sample-form.ts';

const names = ['kind', 'other_kind', 'insured', 'births', 'price', 'last_period', 'arrived', 'phone', 'note', 'icd', 'mother', 'facility', 'vital_signs', 'systolic', 'service', 'code', 'quantity', 'amount', 'total', 'number', 'address', 'member', 'to'];
const hostileNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'at', 'subject', '', ' ', 'a.b', 'a[1]', '\0', '\ud800', 'ngày'];
const leaf = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<unknown>(null, undefined, 'first', 'other', '2025-02-31', '2025-02', '2025-07-01T10:00:00+07:00', '9999-99-99', Number.NaN, -0, Number.POSITIVE_INFINITY, 1n, Symbol('x'), () => 1, new Date(0), new Map(), /x/),
);
const hostile = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5, depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 5 }), tie('fields')),
  fields: fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom(...hostileNames) }, fc.string()), tie('value')), { maxLength: 10 }).map((entries) => Object.fromEntries(entries) as unknown),
}));
const anything = fc.oneof({ weight: 5, arbitrary: hostile.fields }, hostile.value);

function nest(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = wrap(value);
  return value;
}

function circle(): unknown {
  const fields: Record<string, unknown> = { kind: 'first' };
  fields['planet'] = fields;
  return fields;
}

const doubled = nest(60, (inner) => [inner, inner]);
const heavy: readonly [title: string, data: unknown, code: string][] = [
  ['lists within lists without end', { kind: 'first', x: nest(100_000, (inner) => [inner]) }, 'form.too-deep'],
  ['objects within objects without end', { vital_signs: nest(100_000, (inner) => ({ a: inner })) }, 'form.too-deep'],
  ['data that hold themselves', circle(), 'form.too-deep'],
  ['lists that double at every level', { x: doubled }, 'form.too-deep'],
  ['a text of ten million letters', { note: 'x'.repeat(10_000_000) }, 'form.too-big'],
  ['a name of ten million letters', { ['x'.repeat(10_000_000)]: 1 }, 'form.too-big'],
  ['many texts that are too big together', { service: Array.from({ length: 1500 }, () => ({ code: 'ệ'.repeat(300) })) }, 'form.too-big'],
  ['a list of a thousand million holes', { service: Object.assign([], { length: 1_000_000_000 }) }, 'form.too-many-items'],
  ['a million small answers', { service: Array.from({ length: 1_000_000 }, () => 1) }, 'form.too-many-items'],
  ['two hundred thousand fields', Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`f${index}`, 1])), 'form.too-many-items'],
];

describe('hostile data', () => {
  it('never make the check fail, pollute anything, or leave data that cannot be kept', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(sampleForm, sampleStateForm), (data, form) => {
        const { data: kept, findings } = checkRecordData(form, data, sampleContext);
        const text = canonicalData(kept);
        expect(text).not.toMatch(/\\u0000|\\ud[89a-f]|__proto__/);
        expect(JSON.parse(text)).toEqual(kept);
        expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
        for (const finding of findings) expect(JSON.stringify(finding).length).toBeLessThan(2000);
      }),
      { numRuns: 1500 },
    );
    expect(({} as Record<string, unknown>)['insured']).toBeUndefined();
  });

  it('are brought into a shape that stays as it is', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(sampleForm, sampleStateForm), (data, form) => {
        const { data: kept } = checkRecordData(form, data, sampleContext);
        expect(checkRecordData(form, kept, sampleContext).data).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  it('never make a calculation fail', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(sampleForm, sampleStateForm), (data, form) => {
        expect(() => calculateForm(form, data as RecordData, sampleContext)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it.each(heavy)('are refused at once when they are %s', (_, data, code) => {
    const started = performance.now();
    expect(checkRecordData(sampleForm, data, sampleContext).findings).toMatchObject([{ code, severity: 'error' }]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('are refused when a group has too many lines', () => {
    const service = Array.from({ length: limits.rows + 1 }, () => ({ code: 'K' }));
    expect(checkRecordData(sampleForm, { kind: 'first', service }, sampleContext).findings).toMatchObject([{ code: 'form.too-many-items', field: 'service', facts: { count: limits.rows + 1 } }, {}]);
  });

  it('do not fill the answer with findings', () => {
    const service = Array.from({ length: limits.rows }, () => ({ quantity: 'x', price: 'x' }));
    expect(checkRecordData(sampleForm, { service }, sampleContext).findings).toHaveLength(limits.findings);
  });
});
