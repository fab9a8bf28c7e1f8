import { parseExpression } from '@tuyen/records';
import type { BinaryOperator, Expression } from '@tuyen/records';
import { quoteName } from '../sql/quote-sql.ts';
import type { RegisterChild } from '../shapes/register-shape.ts';
import { compileCall } from './compile-call.ts';
import { compileComparison, compileIn } from './compile-comparison.ts';
import { findLines, identifierValue, LINE, lineValue, ROW } from './expression-scope.ts';
import type { ExpressionScope } from './expression-scope.ts';
import { NULL_VALUE, booleanSql, booleanValue, numberValue } from './sql-value.ts';
import type { SqlValue } from './sql-value.ts';
import { constantValue } from './text-value.ts';

/** Where words are looked up: in the row, or (inside `any`, `sum`) only in the line of the group. */
interface Compilation {
  scope: ExpressionScope;
  line: RegisterChild | null;
}

function compileLiteral(value: string | number | boolean | null): SqlValue {
  if (value === null) return NULL_VALUE;
  if (typeof value === 'boolean') return booleanValue(String(value));
  if (typeof value === 'string') return constantValue(value);
  const text = value < 0 ? `(${value})` : String(value);
  return numberValue(text, `${text}::numeric`);
}

function readChild(scope: ExpressionScope, group: string): RegisterChild {
  const child = findLines(scope, group);
  if (!child) throw new Error(`${scope.shape.table} has no group ${group}`);
  return child;
}

function compileIdentifier(name: string, { scope, line }: Compilation): SqlValue {
  const value = line ? lineValue(scope, line, name) : identifierValue(scope, name);
  if (value) return value;
  if (!line && findLines(scope, name)) {
    // A whole group is only good for `isNull`: unknown where nobody filled a line.
    return booleanValue(`nullif(EXISTS (${linesSql(scope, readChild(scope, name), '1')}), false)`);
  }
  throw new Error(`${(line ?? scope.shape).table} has no field ${name}`);
}

/** Lines belong to the row by the subject, on which registers are distributed, and for events by the record; those of another register by the subject alone. */
function linesSql(scope: ExpressionScope, child: RegisterChild, select: string): string {
  const byRecord = scope.shape.fold === 'event' && !child.related ? ` AND ${LINE}.record_id = ${ROW}.record_id` : '';
  return `SELECT ${select} FROM ${quoteName(child.table)} AS ${LINE} WHERE ${LINE}.subject_id = ${ROW}.subject_id${byRecord}`;
}

function compileAggregate(expression: Expression & { kind: 'aggregate' }, compilation: Compilation): SqlValue {
  const child = readChild(compilation.scope, expression.group);
  if (expression.argument === null) return numberValue(`(${linesSql(compilation.scope, child, 'count(*)')})::numeric`);
  const argument = compile(expression.argument, { ...compilation, line: child });
  if (expression.function === 'any') return booleanValue(`EXISTS (${linesSql(compilation.scope, child, '1')} AND ${booleanSql(argument)})`);
  if (expression.function === 'count') return numberValue(`(${linesSql(compilation.scope, child, 'count(*)')} AND ${booleanSql(argument)})::numeric`);
  return argument.kind === 'number' ? numberValue(`(${linesSql(compilation.scope, child, `sum(${argument.exact})`)})`) : NULL_VALUE;
}

function compileArithmetic(operator: '+' | '-' | '*' | '/', a: SqlValue, b: SqlValue): SqlValue {
  if (a.kind !== 'number' || b.kind !== 'number') return NULL_VALUE;
  return numberValue(operator === '/' ? `(${a.exact} / nullif(${b.exact}, 0))` : `(${a.exact} ${operator} ${b.exact})`);
}

function compileBinary(operator: BinaryOperator, a: SqlValue, b: SqlValue): SqlValue {
  switch (operator) {
    case '&&':
      return booleanValue(`(${booleanSql(a)} AND ${booleanSql(b)})`);
    case '||':
      return booleanValue(`(${booleanSql(a)} OR ${booleanSql(b)})`);
    case '+':
    case '-':
    case '*':
    case '/':
      return compileArithmetic(operator, a, b);
    default:
      return compileComparison(operator, a, b);
  }
}

function compileUnary(operator: '!' | '-', operand: SqlValue): SqlValue {
  if (operator === '!') return operand.kind === 'boolean' ? booleanValue(`(NOT ${operand.sql})`) : NULL_VALUE;
  return operand.kind === 'number' ? numberValue(`(-${operand.exact})`) : NULL_VALUE;
}

function compile(expression: Expression, compilation: Compilation): SqlValue {
  switch (expression.kind) {
    case 'literal':
      return compileLiteral(expression.value);
    case 'identifier':
      return compileIdentifier(expression.name, compilation);
    case 'unary':
      return compileUnary(expression.operator, compile(expression.operand, compilation));
    case 'binary':
      return compileBinary(expression.operator, compile(expression.left, compilation), compile(expression.right, compilation));
    case 'in':
      return compileIn(compile(expression.operand, compilation), expression.values.map(compileLiteral));
    case 'call':
      return compileCall(expression.function, expression.arguments.map((argument) => compile(argument, compilation)));
    case 'aggregate':
      return compileAggregate(expression, compilation);
  }
}

/**
 * SQL with exactly the three-valued results of `evaluateExpression` over the same row (a law test holds them together).
 * Constants stand inside, quoted; the row is `r`, the state of its subject `s`, the period `$1` and `$2`.
 *
 * @throws Error where a word stands for nothing or `coalesce` mixes kinds: `checkIndicator` finds both before.
 */
export function compileExpression(expression: Expression, scope: ExpressionScope): SqlValue {
  return compile(expression, { scope, line: null });
}

/** A condition as SQL; a text that is not written as an expression is a fault here. */
export function compileCondition(text: string, scope: ExpressionScope): string {
  return booleanSql(compileExpression(parseExpression(text), scope));
}
