import { evaluateExpression, parseExpression } from '@tuyen/records';
import type { RecordData } from '@tuyen/records';
import { describe, expect, test } from 'vitest';
import { indicatorAt, indicatorsOf, readContent } from '../src/index.ts';
import { contentFolder } from './content-folder.ts';

const { package: content } = readContent(contentFolder());

/** Whether a row counts in the numerator, as the condition says: only a plain yes counts. */
function counts(indicator: string, row: RecordData, side: 'numerator' | 'denominator' = 'numerator'): boolean {
  const where = indicatorAt(content, indicator, '2024-12-31')?.[side]?.where;
  if (where === undefined) throw new Error(`${indicator} has no condition`);
  return evaluateExpression(parseExpression(where), row) === true;
}

const period = { from: '2024-01-01', to: '2024-12-31' };
const visit = (row: RecordData): RecordData => ({ kind: 'outpatient', care_type: null, insured: false, at_date: '2024-05-01', diagnosis: [], prescription: [], subject: { birth_date: '1980-01-01' }, ...row });
const stay = (birth: string, row: RecordData = {}): RecordData => ({ kind: 'permanent', period, subject: { birth_date: birth, sex: 'female', ethnic_group: '04' }, ...row });

describe('a visit counts', () => {
  test.each([
    ['an examination', { kind: 'outpatient' }, true],
    ['an outpatient treatment', { kind: 'outpatient-treatment', care_type: '05' }, true],
    ['a stay at the station', { kind: 'station-stay' }, true],
    ['an admission', { kind: 'inpatient' }, false],
    ['drugs collected without an examination', { kind: 'outpatient-treatment', care_type: '07' }, false],
  ])('%s', (_title, row, expected) => {
    expect(counts('visits', visit(row))).toBe(expected);
  });

  test.each([
    ['the day before the sixth birthday', '2018-05-02', true],
    ['on the sixth birthday', '2018-05-01', false],
  ])('under six: %s', (_title, birth, expected) => {
    expect(counts('visits-under-6', visit({ subject: { birth_date: birth } }))).toBe(expected);
  });

  test.each([
    ['on the sixtieth birthday', '1964-05-01', true],
    ['the day before it', '1964-05-02', false],
  ])('sixty and over: %s', (_title, birth, expected) => {
    expect(counts('visits-60-and-over', visit({ subject: { birth_date: birth } }))).toBe(expected);
  });

  test.each([
    ['I10', true],
    ['I11.9', true],
    ['I15.2', true],
    ['I16', false],
    ['I1', false],
    ['E11.9', false],
  ])('as hypertension by %s: %s', (code, expected) => {
    expect(counts('hypertension-patients-seen', visit({ diagnosis: [{ code: 'J00', rank: 'main' }, { code, rank: 'other' }] }))).toBe(expected);
  });

  test.each([
    ['E10.1', true],
    ['E14', true],
    ['E15', false],
  ])('as diabetes by %s: %s', (code, expected) => {
    expect(counts('diabetes-patients-seen', visit({ diagnosis: [{ code, rank: 'main' }] }))).toBe(expected);
  });

  test('as treated only when medicine was given', () => {
    const row = visit({ diagnosis: [{ code: 'I10', rank: 'main' }] });
    expect(counts('hypertension-patients-treated', row)).toBe(false);
    expect(counts('hypertension-patients-treated', { ...row, prescription: [{ quantity: 30 }] })).toBe(true);
  });
});

describe('a resident counts', () => {
  test('under one until the first birthday has come', () => {
    expect(counts('children-under-1', stay('2024-01-01'))).toBe(true);
    expect(counts('children-under-1', stay('2023-12-31'))).toBe(false);
  });

  test('under five until the fifth birthday has come', () => {
    expect(counts('children-under-5', stay('2020-01-01'))).toBe(true);
    expect(counts('children-under-5', stay('2019-12-31'))).toBe(false);
  });

  test('as of an ethnic minority, but not as Kinh, foreign or unknown', () => {
    expect(['01', '02', '54', '55', '99'].map((group) => counts('ethnic-minority-share', stay('1990-01-01', { subject: { ethnic_group: group } })))).toEqual([false, true, true, false, false]);
    expect(counts('ethnic-minority-share', stay('1990-01-01', { subject: { ethnic_group: null } }))).toBe(false);
  });

  test('but a guest of some nights does not', () => {
    expect(counts('population', stay('1990-01-01'))).toBe(true);
    expect(counts('population', stay('1990-01-01', { kind: 'temporary' }))).toBe(true);
    expect(counts('population', stay('1990-01-01', { kind: 'staying' }))).toBe(false);
  });

  test('as having an electronic record only with a number it can be exchanged by', () => {
    const person = { citizen_number: null, insurance_number: null, temporary_number: 'T000000000' };
    expect(counts('people-with-record', person)).toBe(true);
    expect(counts('electronic-records', person)).toBe(false);
    expect(counts('electronic-records', { ...person, insurance_number: '0123456789' })).toBe(true);
  });
});

test('a household that ended in the period is no household at its end', () => {
  expect(counts('households', { ended: null, period })).toBe(true);
  expect(counts('households', { ended: '2025-01-01', period })).toBe(true);
  expect(counts('households', { ended: '2024-12-31', period })).toBe(false);
});

test('what no register can answer has no numerator, so it is missing and never zero', () => {
  for (const id of ['mobile-visits', 'communes-meeting-criteria', 'stunting-under-5', 'hiv-prevalence', 'plan-task']) {
    expect([id, indicatorAt(content, id, '2024-12-31')?.numerator]).toEqual([id, undefined]);
  }
});

test('a share divides by what its numerator is part of', () => {
  for (const { indicator, numerator, denominator, value } of indicatorsOf(content)) {
    if (!numerator) continue;
    expect([indicator, denominator !== undefined]).toEqual([indicator, value !== 'count' && value !== 'amount']);
  }
});
