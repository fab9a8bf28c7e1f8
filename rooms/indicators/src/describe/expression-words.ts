import type { Expression, Words } from '@tuyen/records';
import { findLines } from '../expression/expression-scope.ts';
import { constantList, constantWords, fieldOf } from './constant-words.ts';
import type { WordScope } from './constant-words.ts';
import { namedField } from './name-words.ts';
import { AND, OR, both, listConditions, listWords, phrase } from './words.ts';

const OPERATIONS: Readonly<Record<string, Words>> = { '+': { vi: 'cộng', en: 'plus' }, '-': { vi: 'trừ', en: 'minus' }, '*': { vi: 'nhân', en: 'times' }, '/': { vi: 'chia', en: 'divided by' } };

function coalesceWords(choices: readonly Expression[], where: WordScope): Words {
  const [first, ...rest] = choices;
  if (!first) return both('');
  const only = rest.length === 1 ? rest[0] : undefined;
  // `coalesce(x, '')` only says that an empty answer is an answer.
  if (only?.kind === 'literal' && only.value === '') return phrase('{0} (kể cả khi để trống)', '{0} (also when empty)', valueWords(first, where));
  return phrase('{0} (để trống thì {1})', '{0} (where empty, {1})', valueWords(first, where), listWords(rest.map((choice) => valueWords(choice, where)), { vi: 'rồi', en: 'then' }));
}

function isBirth(expression: Expression | undefined): boolean {
  return expression?.kind === 'identifier' && /(^|\.)birth_date$/.test(expression.name);
}

function callWords(expression: Expression & { kind: 'call' }, where: WordScope): Words {
  const [first, second] = expression.arguments;
  const parts = expression.arguments.map((argument) => valueWords(argument, where));
  switch (expression.function) {
    case 'coalesce':
      return coalesceWords(expression.arguments, where);
    case 'ageYears':
      return isBirth(first) ? phrase('tuổi vào {1}', 'age on {1}', ...parts) : phrase('số năm tròn từ {0} đến {1}', 'full years from {0} to {1}', ...parts);
    case 'ageMonths':
      return isBirth(first) ? phrase('số tháng tuổi vào {1}', 'age in months on {1}', ...parts) : phrase('số tháng tròn từ {0} đến {1}', 'full months from {0} to {1}', ...parts);
    case 'ageDays':
      return isBirth(first) ? phrase('số ngày tuổi vào {1}', 'age in days on {1}', ...parts) : phrase('số ngày từ {0} đến {1}', 'days from {0} to {1}', ...parts);
    case 'daysBetween':
      return phrase('số ngày từ {0} đến {1}', 'days from {0} to {1}', ...parts);
    case 'yearOf':
      return phrase('năm của {0}', 'the year of {0}', ...parts);
    case 'round':
      return phrase('{0} làm tròn {1} chữ số thập phân', '{0} rounded to {1} decimals', ...parts);
    default:
      return second ? phrase('{0}, {1}', '{0}, {1}', ...parts) : conditionWords(expression, where);
  }
}

function aggregateWords(expression: Expression & { kind: 'aggregate' }, where: WordScope): Words {
  const line = findLines(where.scope, expression.group) ?? null;
  const group = namedField(expression.group, where.scope, null).label;
  if (expression.argument === null) return phrase('số dòng của {0}', 'number of lines of {0}', group);
  const argument = expression.function !== 'sum' ? conditionWords(expression.argument, { ...where, line }) : valueWords(expression.argument, { ...where, line });
  if (expression.function === 'any') return phrase('có dòng của {0} mà {1}', 'some line of {0} where {1}', group, argument);
  if (expression.function === 'count') return phrase('số dòng của {0} mà {1}', 'number of lines of {0} where {1}', group, argument);
  return phrase('tổng {1} của {0}', 'sum of {1} over {0}', group, argument);
}

/** An expression that is a value, in words. */
export function valueWords(expression: Expression, where: WordScope): Words {
  switch (expression.kind) {
    case 'literal':
      return constantWords(expression.value, undefined, where);
    case 'identifier':
      return namedField(expression.name, where.scope, where.line).label;
    case 'call':
      return callWords(expression, where);
    case 'aggregate':
      return aggregateWords(expression, where);
    case 'unary':
      return expression.operator === '-' ? phrase('âm {0}', 'minus {0}', valueWords(expression.operand, where)) : conditionWords(expression, where);
    case 'binary': {
      const operation = OPERATIONS[expression.operator];
      return operation ? phrase('({0} {1} {2})', '({0} {1} {2})', valueWords(expression.left, where), operation, valueWords(expression.right, where)) : conditionWords(expression, where);
    }
    case 'in':
      return conditionWords(expression, where);
  }
}

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

const COMPARISONS: Readonly<Record<Comparison, Words>> = {
  '==': { vi: '{0} là {1}', en: '{0} is {1}' },
  '!=': { vi: '{0} khác {1}', en: '{0} is not {1}' },
  '<': { vi: '{0} dưới {1}', en: '{0} is below {1}' },
  '<=': { vi: '{0} không quá {1}', en: '{0} is at most {1}' },
  '>': { vi: '{0} trên {1}', en: '{0} is above {1}' },
  '>=': { vi: '{0} từ {1} trở lên', en: '{0} is {1} or above' },
};
const DATE_COMPARISONS: Readonly<Record<Comparison, Words>> = {
  '==': { vi: '{0} đúng vào {1}', en: '{0} is on {1}' },
  '!=': { vi: '{0} không phải {1}', en: '{0} is not {1}' },
  '<': { vi: '{0} trước {1}', en: '{0} is before {1}' },
  '<=': { vi: '{0} không sau {1}', en: '{0} is not after {1}' },
  '>': { vi: '{0} sau {1}', en: '{0} is after {1}' },
  '>=': { vi: '{0} từ {1} trở đi', en: '{0} is on or after {1}' },
};

function isComparison(operator: string): operator is Comparison {
  return operator in COMPARISONS;
}

function isDate(expression: Expression, where: WordScope): boolean {
  const field = fieldOf(expression);
  return field !== null && ['date', 'dateTime'].includes(namedField(field, where.scope, where.line).type);
}

function compareWords(operator: Comparison, left: Expression, right: Expression, where: WordScope): Words {
  const side = (expression: Expression, beside: Expression): Words => (expression.kind === 'literal' ? constantWords(expression.value, beside, where) : valueWords(expression, where));
  const form = (isDate(left, where) || isDate(right, where) ? DATE_COMPARISONS : COMPARISONS)[operator];
  return phrase(form.vi, form.en, side(left, right), side(right, left));
}

/** `a && b && c` as its parts. */
function chain(expression: Expression, operator: '&&' | '||'): Expression[] {
  return expression.kind === 'binary' && expression.operator === operator ? [...chain(expression.left, operator), ...chain(expression.right, operator)] : [expression];
}

/** `startsWith(code, 'I10') || startsWith(code, 'I11')` is one list of beginnings. */
function commonPrefixes(parts: readonly Expression[], where: WordScope): Words | null {
  const prefixes = parts.map((part) => (part.kind === 'call' && part.function === 'startsWith' ? part.arguments : null));
  const [first] = prefixes;
  const field = fieldOf(first?.[0]);
  if (!first?.[0] || field === null || !prefixes.every((each) => each && fieldOf(each[0]) === field)) return null;
  const texts = prefixes.map((each) => (each?.[1] ? valueWords(each[1], where) : { vi: '', en: '' }));
  return phrase('{0} bắt đầu bằng {1}', '{0} begins with {1}', valueWords(first[0], where), listWords(texts, OR));
}

function logicWords(expression: Expression & { kind: 'binary'; operator: '&&' | '||' }, where: WordScope): Words {
  const parts = chain(expression, expression.operator);
  const together = expression.operator === '||' ? commonPrefixes(parts, where) : null;
  if (together) return together;
  // An «or» among «and»s stands in brackets, the other way round too: Vietnamese and English give neither precedence.
  const words = parts.map((part) => (part.kind === 'binary' && ['&&', '||'].includes(part.operator) && !isPrefixes(part, where) ? phrase('({0})', '({0})', conditionWords(part, where)) : conditionWords(part, where)));
  return listConditions(words, expression.operator === '||' ? OR : AND);
}

function isPrefixes(part: Expression & { kind: 'binary' }, where: WordScope): boolean {
  return part.operator === '||' && commonPrefixes(chain(part, '||'), where) !== null;
}

function negatedWords(operand: Expression, where: WordScope): Words {
  if (operand.kind === 'call' && operand.function === 'isNull' && operand.arguments[0]) return phrase('có ghi {0}', '{0} is recorded', valueWords(operand.arguments[0], where));
  if (operand.kind === 'in') return phrase('{0} không thuộc {1}', '{0} is none of {1}', valueWords(operand.operand, where), constantList(operand.values, operand.operand, where, AND));
  return phrase('không phải ({0})', 'not ({0})', conditionWords(operand, where));
}

function callConditionWords(expression: Expression & { kind: 'call' }, where: WordScope): Words {
  const [first] = expression.arguments;
  if (expression.function === 'isNull' && first) return phrase('không ghi {0}', '{0} is not recorded', valueWords(first, where));
  if (expression.function === 'startsWith') return commonPrefixes([expression], where) ?? phrase('{0} bắt đầu bằng {1}', '{0} begins with {1}', ...expression.arguments.map((argument) => valueWords(argument, where)));
  return phrase('{0} là có', '{0} is yes', valueWords(expression, where));
}

/** An expression that is a condition, in words: labels and answers as the form has them, as far as it has. */
export function conditionWords(expression: Expression, where: WordScope): Words {
  switch (expression.kind) {
    case 'identifier':
      return phrase('{0}: có', '{0}: yes', valueWords(expression, where));
    case 'literal':
      return phrase('luôn {0}', 'always {0}', constantWords(expression.value, undefined, where));
    case 'unary':
      return negatedWords(expression.operand, where);
    case 'in':
      return phrase('{0} là {1}', '{0} is {1}', valueWords(expression.operand, where), constantList(expression.values, expression.operand, where, OR));
    case 'call':
      return callConditionWords(expression, where);
    case 'aggregate':
      return valueWords(expression, where);
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '&&' || operator === '||') return logicWords({ ...expression, operator }, where);
      return isComparison(operator) ? compareWords(operator, left, right, where) : valueWords(expression, where);
    }
  }
}
