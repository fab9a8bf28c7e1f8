import type { DataValue, RecordData } from '../records/record.ts';
import { callFunction } from './call-function.ts';
import { compareValues, isNumeric, type Operand } from './compare-values.ts';
import { addDecimals, Decimal, decimalOfNumber, divideDecimals, multiplyDecimals, negateDecimal, numberOfDecimal } from './decimal.ts';
import type { BinaryOperator, Expression } from './expression.ts';

type Fields = { [field: string]: DataValue };

function isFields(value: DataValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `a.b` step by step; only fields of its own, so `constructor` is not found. */
function lookUp(scope: Fields, name: string): DataValue {
  let value: DataValue | undefined = scope;
  for (const step of name.includes('.') ? name.split('.') : [name]) {
    if (!isFields(value) || !Object.hasOwn(value, step)) return null;
    value = value[step];
  }
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;
}

function isLine(row: DataValue): row is Fields {
  return isFields(row) && Object.values(row).some((value) => value !== null && value !== undefined);
}

/** The lines of a repeating group somebody wrote something into: a record keeps no others, a form being filled has them. */
function rowsOf(scope: Fields, group: string): Fields[] {
  const rows = lookUp(scope, group);
  return Array.isArray(rows) ? rows.filter(isLine) : [];
}

function booleanOf(value: Operand): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** Kleene's logic, as SQL's: false decides an «and», true decides an «or», even beside something unknown. */
function evaluateLogic(operator: '&&' | '||', left: Expression, right: Expression, scope: Fields): boolean | null {
  const deciding = operator === '||';
  const first = booleanOf(evaluate(left, scope));
  if (first === deciding) return deciding;
  const second = booleanOf(evaluate(right, scope));
  if (second === deciding) return deciding;
  return first === null || second === null ? null : !deciding;
}

function exact(value: number | Decimal): Decimal {
  return value instanceof Decimal ? value : decimalOfNumber(value);
}

function calculateWhole(operator: '+' | '-' | '*', a: number, b: number): number {
  if (operator === '*') return a * b;
  return operator === '+' ? a + b : a - b;
}

/** Whole numbers stay numbers while the result is exact (0.2 µs for `a * b + a`); everything else is computed in decimals (1.6 µs). */
function calculate(operator: '+' | '-' | '*' | '/', a: Operand, b: Operand): Operand {
  if (!isNumeric(a) || !isNumeric(b)) return null;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && operator !== '/') {
    const result = calculateWhole(operator, a as number, b as number);
    if (Number.isSafeInteger(result)) return result + 0;
  }
  switch (operator) {
    case '+':
      return addDecimals(exact(a), exact(b));
    case '-':
      return addDecimals(exact(a), negateDecimal(exact(b)));
    case '*':
      return multiplyDecimals(exact(a), exact(b));
    case '/':
      return divideDecimals(exact(a), exact(b));
  }
}

function evaluateBinary(operator: BinaryOperator, left: Expression, right: Expression, scope: Fields): Operand {
  if (operator === '&&' || operator === '||') return evaluateLogic(operator, left, right, scope);
  const a = evaluate(left, scope);
  const b = evaluate(right, scope);
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/') return calculate(operator, a, b);
  const order = compareValues(a, b);
  if (order === null) return null;
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function evaluateUnary(operator: '!' | '-', value: Operand): Operand {
  if (operator === '-') return isNumeric(value) ? negateDecimal(exact(value)) : null;
  return typeof value === 'boolean' ? !value : null;
}

function evaluateIn(value: Operand, values: readonly (string | number | boolean)[]): boolean | null {
  if (value === null || (typeof value === 'object' && !(value instanceof Decimal))) return null;
  return values.some((candidate) => compareValues(value, candidate) === 0);
}

function sum(rows: readonly Fields[], argument: Expression): Operand {
  const numbers = rows.map((row) => evaluate(argument, row)).filter(isNumeric);
  return numbers.length === 0 ? null : numbers.reduce((total: Operand, number) => calculate('+', total, number), 0);
}

function evaluateAggregate(expression: Expression & { kind: 'aggregate' }, scope: Fields): Operand {
  const rows = rowsOf(scope, expression.group);
  const { argument } = expression;
  if (argument === null) return rows.length;
  if (expression.function === 'sum') return sum(rows, argument);
  const holds = (row: Fields): boolean => evaluate(argument, row) === true;
  return expression.function === 'count' ? rows.filter(holds).length : rows.some(holds);
}

function evaluate(expression: Expression, scope: Fields): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'identifier':
      return lookUp(scope, expression.name);
    case 'unary':
      return evaluateUnary(expression.operator, evaluate(expression.operand, scope));
    case 'binary':
      return evaluateBinary(expression.operator, expression.left, expression.right, scope);
    case 'in':
      return evaluateIn(evaluate(expression.operand, scope), expression.values);
    case 'call':
      return callFunction(expression.function, expression.arguments.map((argument) => evaluate(argument, scope)));
    case 'aggregate':
      return evaluateAggregate(expression, scope);
  }
}

/**
 * The value of an expression, by SQL's three-valued logic: a missing field is null; null makes a comparison, a sum or a call null;
 * `null && false` is false and `null || true` true; division by zero is null; values of the wrong kind count as null.
 *
 * - Arithmetic is exact decimal arithmetic with PostgreSQL's scales (`numeric`): 0.1 + 0.2 == 0.3; `round` takes halves away from zero,
 *   2.5 → 3 and -2.5 → -3, as `round(numeric, int)` does (not `round(double precision)`, which goes to the even digit).
 *   SQL compiled from the same text must cast to numeric and guard `nullif(b, 0)`. Beyond the range of doubles the result is null.
 * - Comparisons: see `compareValues`.
 * - `any` is true or false, never null (as EXISTS); `count` of a group nobody filled is 0; `sum` leaves out nulls and is null when nothing is left (as SUM).
 *
 * `scope` holds the record's fields and whatever else may be named: `at`, `subject`. Nothing outside its own properties can be read.
 */
export function evaluateExpression(expression: Expression, scope: RecordData): DataValue {
  const value = evaluate(expression, scope);
  return value instanceof Decimal ? numberOfDecimal(value) : value;
}
