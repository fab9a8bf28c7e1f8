import { describe, expect, it } from 'vitest';
import type { Form } from './form.ts';
import { formVersionAt } from './form-version-at.ts';
import { listFields } from './list-fields.ts';
import { sampleForm } from './sample-form.ts';

function version(number: number, from: string, to?: string): Form {
  return { ...sampleForm, version: number, from, ...(to === undefined ? {} : { to }) };
}

const versions = [version(3, '2025-07-01'), version(1, '2016-01-01', '2019-12-31'), version(2, '2020-01-01', '2025-12-31')];

describe('the version of a form on a date', () => {
  it.each([
    ['2015-12-31', undefined],
    ['2016-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2025-06-30T23:59:59+07:00', 2],
    ['2025-07-01', 3],
    ['2025-06-30T18:00:00Z', 3],
    ['2030', 3],
    ['soon', undefined],
  ])('on %s is %s', (date, expected) => {
    expect(formVersionAt(versions, date)?.version).toBe(expected);
  });
});

function listPlaces(): string[] {
  return listFields(sampleForm).map(({ path, inRows }) => `${path}${inRows ? ' *' : ''}`);
}

describe('the list of fields', () => {
  it('names every field with its place, each group before its fields', () => {
    const listed = listPlaces();
    expect(listed.slice(listed.indexOf('vital_signs'))).toEqual([
      'vital_signs', 'vital_signs.systolic', 'vital_signs.diastolic', 'vital_signs.mean',
      'service', 'service.code *', 'service.quantity *', 'service.price *', 'service.amount *', 'service.reason *',
      'total', 'pregnancy', 'pregnancy.count',
    ]);
  });

  it('names the group of each field', () => {
    expect(listFields(sampleForm).find(({ path }) => path === 'service.code')?.group?.id).toBe('service');
    expect(listFields(sampleForm).find(({ path }) => path === 'kind')?.group).toBeUndefined();
  });
});
