import type { ExpressionProblemCode } from './expression-error.ts';
import type { Expression, LiteralValue } from './expression.ts';
import { parseMoment } from './moment.ts';

/** Types an expression can have; `unknown` fits everywhere, `rows` is a repeating group, `group` one that does not repeat. */
export type ExpressionType = 'boolean' | 'number' | 'text' | 'date' | 'dateTime' | 'rows' | 'group' | 'unknown';

/** Type of a field, undefined when there is none. `group` is set for a field named inside `any`, `count` or `sum`. */
export type ResolveType = (name: string, group: string | null) => ExpressionType | undefined;

/** Something wrong with an expression that is well written in itself. */
export interface ExpressionProblem {
  code: ExpressionProblemCode;
  position: number;
  facts: Record<string, string | number>;
}

interface Typing {
  resolve: ResolveType;
  group: string | null;
  problems: ExpressionProblem[];
}

type Comparable = { type: ExpressionType; expression?: Expression };

function refuse(typing: Typing, position: number): ExpressionType {
  typing.problems.push({ code: 'expression.type', position, facts: { position } });
  return 'unknown';
}

function expect(typing: Typing, expression: Expression, wanted: ExpressionType): void {
  const type = typeOf(expression, typing);
  if (type !== wanted && type !== 'unknown') refuse(typing, expression.position);
}

function isDate(type: ExpressionType): boolean {
  return type === 'date' || type === 'dateTime';
}

/** A constant such as '2025-07-01' may stand where a date is meant. */
function isDateConstant(expression: Expression | undefined): boolean {
  return expression?.kind === 'literal' && typeof expression.value === 'string' && parseMoment(expression.value) !== null;
}

function expectDate(typing: Typing, expression: Expression): void {
  const type = typeOf(expression, typing);
  if (!isDate(type) && type !== 'unknown' && !isDateConstant(expression)) refuse(typing, expression.position);
}

function areComparable(a: Comparable, b: Comparable): boolean {
  const types = [a.type, b.type];
  if (types.includes('rows') || types.includes('group')) return false;
  if (types.includes('unknown') || a.type === b.type) return true;
  if (isDate(a.type)) return isDate(b.type) || isDateConstant(b.expression);
  return isDate(b.type) && isDateConstant(a.expression);
}

function typeOfConstant(value: LiteralValue): ExpressionType {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

function typeOfIdentifier(name: string, position: number, typing: Typing): ExpressionType {
  const type = typing.resolve(name, typing.group);
  if (type !== undefined) return type;
  typing.problems.push({ code: 'expression.unknown-field', position, facts: { position, field: name } });
  return 'unknown';
}

function typeOfBinary(expression: Expression & { kind: 'binary' }, typing: Typing): ExpressionType {
  const { operator, left, right } = expression;
  if (operator === '&&' || operator === '||') {
    expect(typing, left, 'boolean');
    expect(typing, right, 'boolean');
    return 'boolean';
  }
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
    expect(typing, left, 'number');
    expect(typing, right, 'number');
    return 'number';
  }
  const comparable = areComparable({ type: typeOf(left, typing), expression: left }, { type: typeOf(right, typing), expression: right });
  if (!comparable) refuse(typing, right.position);
  return 'boolean';
}

function typeOfCoalesce(choices: readonly Expression[], typing: Typing): ExpressionType {
  const typed = choices.map((expression) => ({ type: typeOf(expression, typing), expression }));
  const first = typed.find(({ type }) => type !== 'unknown');
  for (const choice of typed) {
    if (first !== undefined && !areComparable(first, choice)) refuse(typing, choice.expression.position);
  }
  return first?.type ?? 'unknown';
}

function typeOfCall(expression: Expression & { kind: 'call' }, typing: Typing): ExpressionType {
  const values = expression.arguments;
  switch (expression.function) {
    case 'isNull':
      for (const value of values) typeOf(value, typing);
      return 'boolean';
    case 'coalesce':
      return typeOfCoalesce(values, typing);
    case 'startsWith':
      for (const value of values) expect(typing, value, 'text');
      return 'boolean';
    case 'round':
      for (const value of values) expect(typing, value, 'number');
      return 'number';
    default:
      for (const value of values) expectDate(typing, value);
      return 'number';
  }
}

function typeOfAggregate(expression: Expression & { kind: 'aggregate' }, typing: Typing): ExpressionType {
  const { argument, group, position } = expression;
  const type = typeOfIdentifier(group, position, typing);
  if (type !== 'rows' && type !== 'unknown') refuse(typing, position);
  if (argument !== null) expect({ ...typing, group }, argument, expression.function === 'sum' ? 'number' : 'boolean');
  return expression.function === 'any' ? 'boolean' : 'number';
}

function typeOfIn(expression: Expression & { kind: 'in' }, typing: Typing): ExpressionType {
  const operand = { type: typeOf(expression.operand, typing), expression: expression.operand };
  for (const value of expression.values) {
    if (!areComparable(operand, { type: typeOfConstant(value), expression: { kind: 'literal', value, position: 0 } })) refuse(typing, expression.position);
  }
  return 'boolean';
}

function typeOf(expression: Expression, typing: Typing): ExpressionType {
  switch (expression.kind) {
    case 'literal':
      return typeOfConstant(expression.value);
    case 'identifier':
      return typeOfIdentifier(expression.name, expression.position, typing);
    case 'unary': {
      const type = expression.operator === '!' ? 'boolean' : 'number';
      expect(typing, expression.operand, type);
      return type;
    }
    case 'binary':
      return typeOfBinary(expression, typing);
    case 'in':
      return typeOfIn(expression, typing);
    case 'call':
      return typeOfCall(expression, typing);
    case 'aggregate':
      return typeOfAggregate(expression, typing);
  }
}

/**
 * The type of a parsed expression and everything in it that cannot be meant: fields that do not exist, a text compared with a number,
 * a condition that is no yes-or-no, `sum` over a field that is no number. SQL would refuse these; evaluation would only ever answer null.
 */
export function checkExpression(expression: Expression, resolve: ResolveType): { type: ExpressionType; problems: ExpressionProblem[] } {
  const problems: ExpressionProblem[] = [];
  const type = typeOf(expression, { resolve, group: null, problems });
  return { type, problems };
}
