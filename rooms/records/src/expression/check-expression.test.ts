import { describe, expect, it } from 'vitest';
import { checkExpression, type ExpressionType } from './check-expression.ts';
import { parseExpression } from './parse-expression.ts';

const fields: Readonly<Record<string, ExpressionType>> = {
  sex: 'text',
  insured: 'boolean',
  weight: 'number',
  birth_date: 'date',
  at: 'dateTime',
  vital_signs: 'group',
  'vital_signs.systolic': 'number',
  diagnosis: 'rows',
  'subject.sex': 'unknown',
};
const lines: Readonly<Record<string, ExpressionType>> = { 'diagnosis.rank': 'text', 'diagnosis.days': 'number' };

function check(text: string): { type: ExpressionType; problems: { code: string; position: number }[] } {
  return checkExpression(parseExpression(text), (name, group) => (group === null ? fields[name] : lines[`${group}.${name}`]));
}

const sound: readonly [text: string, type: ExpressionType][] = [
  ["sex == 'female' && insured", 'boolean'],
  ["in(sex, ['male', 'female']) || !insured", 'boolean'],
  ['weight / 2 + -1', 'number'],
  ['round(vital_signs.systolic, 1)', 'number'],
  ["birth_date >= '2020-01'", 'boolean'],
  ['birth_date <= at', 'boolean'],
  ["ageYears(birth_date, '2025-01-01') > 5", 'boolean'],
  ["any(diagnosis, rank == 'main')", 'boolean'],
  ['count(diagnosis) + sum(diagnosis, days)', 'number'],
  ['coalesce(birth_date, at)', 'date'],
  ['coalesce(null, weight, 0)', 'number'],
  ['isNull(diagnosis) || isNull(vital_signs)', 'boolean'],
  ["subject.sex == 'female' && subject.sex == 1", 'boolean'],
  ['null', 'unknown'],
];

const unsound: readonly [title: string, text: string, code: string, position: number][] = [
  ['a field that does not exist', 'weight > wieght', 'expression.unknown-field', 9],
  ['a field of a line outside the line', "diagnosis.rank == 'main'", 'expression.unknown-field', 0],
  ['a field of the record inside a line', 'any(diagnosis, insured)', 'expression.unknown-field', 15],
  ['a number compared with a text', "weight == '5'", 'expression.type', 10],
  ['a date compared with a text that is none', "birth_date > 'soon'", 'expression.type', 13],
  ['a date compared with a number', 'birth_date > 2020', 'expression.type', 13],
  ['a condition that is no yes-or-no', 'insured && weight', 'expression.type', 11],
  ['arithmetic with a text', 'sex + 1', 'expression.type', 0],
  ['a text where a date is asked', 'ageYears(sex, at)', 'expression.type', 9],
  ['a group compared', 'vital_signs == 1', 'expression.type', 15],
  ['lines of what has none', 'count(vital_signs)', 'expression.type', 0],
  ['the sum of a text', 'sum(diagnosis, rank)', 'expression.type', 15],
  ['any() of a number', 'any(diagnosis, days)', 'expression.type', 15],
  ['a list of another kind', "in(weight, ['a'])", 'expression.type', 0],
  ['choices of two kinds', "coalesce(weight, 'none')", 'expression.type', 17],
  ['a prefix of a number', 'startsWith(weight, sex)', 'expression.type', 11],
  ['«not» of a number', '!weight', 'expression.type', 1],
];

describe('checking what an expression means', () => {
  it.each(sound)('accepts %s as %s', (text, type) => {
    expect(check(text)).toEqual({ type, problems: [] });
  });

  it.each(unsound)('finds %s', (_, text, code, position) => {
    expect(check(text).problems).toMatchObject([{ code, position }]);
  });
});
