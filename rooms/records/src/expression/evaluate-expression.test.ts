import { describe, expect, it } from 'vitest';
import type { DataValue, RecordData } from '../records/record.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { parseExpression } from './parse-expression.ts';

const visit: RecordData = {
  sex: 'female',
  insured: true,
  weight: 55.5,
  height: 163,
  zero: 0,
  note: '',
  birth_date: '1990-02',
  at: '2025-07-01T10:00:00+07:00',
  follow_up: '2025-07-01',
  vital_signs: { systolic: 140, diastolic: 90 },
  diagnosis: [{ code: 'I10', rank: 'main' }, { code: 'E11', rank: 'other' }, { rank: 'other' }],
  prescription: [{ amount: 0.1 }, { amount: 0.2 }, {}],
  service: [],
  empty: {},
  subject: { sex: 'female' },
};

const cases: readonly [text: string, expected: DataValue][] = [
  // Fields.
  ['sex', 'female'],
  ['vital_signs.systolic', 140],
  ['subject.sex', 'female'],
  ['missing', null],
  ['vital_signs.missing', null],
  ['sex.length', null],
  ['diagnosis.code', null],
  ['constructor', null],
  ['__proto__.polluted', null],
  // Comparisons.
  ["sex == 'female'", true],
  ["sex != 'female'", false],
  ['weight > 55', true],
  ['missing == null', null],
  ['missing != 1', null],
  ["insured == 'true'", null],
  ['vital_signs.systolic >= 140 && vital_signs.diastolic >= 90', true],
  ['follow_up >= at', true],
  ["birth_date < '1990-02-02'", true],
  ["birth_date == '1990-02-01'", true],
  // Logic.
  ['missing && zero == 1', false],
  ['missing || insured', true],
  ['missing && insured', null],
  ['missing || !insured', null],
  ['!missing', null],
  ['sex && insured', null],
  // Arithmetic.
  ['0.1 + 0.2', 0.3],
  ['0.1 + 0.2 == 0.3', true],
  ['1 / 3 * 3 == 1', false],
  ['weight / zero', null],
  ['zero / zero', null],
  ['missing + 1', null],
  ["sex + 'x'", null],
  ['-weight', -55.5],
  ['2 * 3 - 4 / 8', 5.5],
  ['9007199254740991 + 2 - 9007199254740991', 2],
  ['round(weight / (height / 100) / (height / 100), 1)', 20.9],
  ['round(2.675, 2)', 2.68],
  ['round(-2.5, 0)', -3],
  ['round(weight, missing)', null],
  ['round(weight, 0.5)', null],
  // Functions.
  ["in(sex, ['male', 'female'])", true],
  ["in(sex, ['male'])", false],
  ["in(missing, ['male'])", null],
  ['in(vital_signs, [1])', null],
  ['isNull(missing)', true],
  ['isNull(zero)', false],
  ['isNull(note)', false],
  ['isNull(service)', true],
  ['isNull(empty)', true],
  ['isNull(diagnosis)', false],
  ['coalesce(missing, zero, 1)', 0],
  ['coalesce(missing, null)', null],
  ["startsWith(sex, 'fem')", true],
  ["startsWith(missing, 'fem')", null],
  ['startsWith(weight, 5)', null],
  ['ageYears(birth_date, at)', 35],
  ["ageYears('2004-02-29', '2025-02-28')", 20],
  ["ageYears('2004-02-29', '2025-03-01')", 21],
  ["ageMonths('2025-01-31', '2025-02-28')", 0],
  ["ageMonths('2025-01-31', '2025-03-01')", 1],
  ["ageDays('2025-06-30', at)", 1],
  ["daysBetween(at, '2025-06-30')", -1],
  ["ageYears('2025-07-02', '2025-07-01')", -1],
  ['ageYears(sex, at)', null],
  ['ageYears(missing, at)', null],
  ["yearOf('2025-12-31T23:00:00Z')", 2026],
  ['yearOf(birth_date)', 1990],
  ['yearOf(sex)', null],
  // Lines of repeating groups.
  ["any(diagnosis, rank == 'main')", true],
  ["any(diagnosis, rank == 'third')", false],
  ["any(diagnosis, code == 'I10' && rank == 'other')", false],
  ['any(diagnosis, insured)', false],
  ['any(missing, rank == null)', false],
  ['count(diagnosis)', 3],
  ['count(service)', 0],
  ['count(missing)', 0],
  ['count(prescription)', 2],
  ['sum(prescription, amount)', 0.3],
  ['sum(prescription, amount) == 0.3', true],
  ['sum(service, amount)', null],
  ['sum(diagnosis, code)', null],
  ['count(sex)', 0],
];

describe('evaluating an expression', () => {
  it.each(cases)('%s is %j', (text, expected) => {
    expect(evaluateExpression(parseExpression(text), visit)).toEqual(expected);
  });

  it('sees numbers that are none as missing', () => {
    expect(evaluateExpression(parseExpression('x > 1'), { x: Number.NaN })).toBeNull();
    expect(evaluateExpression(parseExpression('x'), { x: Number.POSITIVE_INFINITY })).toBeNull();
  });

  it('has no value for a result beyond the numbers', () => {
    expect(evaluateExpression(parseExpression('x * x'), { x: 1e308 })).toBeNull();
  });

  it('never answers with a negative zero', () => {
    for (const text of ['-x', 'x * -1', '0 - x', 'round(-x, 2)', 'x / -5']) expect(Object.is(evaluateExpression(parseExpression(text), { x: 0 }), 0)).toBe(true);
  });
});
