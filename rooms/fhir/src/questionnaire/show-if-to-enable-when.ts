import type { BinaryOperator, Expression, FormField, LiteralValue } from '@tuyen/records';
import { isCalendarDate } from '@tuyen/records';
import { ucumQuantity } from './extensions.ts';
import type { EnableOperator, EnableWhen } from './questionnaire.ts';

/** A field an expression names, as a question. */
export interface Question {
  linkId: string;
  field: FormField;
  /** Code system of the field's own options; absent for codes of another list. */
  system?: string;
}

/** The question of a name; undefined when it is none (`at`, a group). */
export type FindQuestion = (name: string) => Question | undefined;

/** Conditions without an expression, and whether one of them is enough. */
export interface EnableRule {
  enableWhen: EnableWhen[];
  enableBehavior: 'all' | 'any';
}

type Answer = Omit<EnableWhen, 'question' | 'operator'>;

const enableOperators: Partial<Record<BinaryOperator, EnableOperator>> = { '==': '=', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };
const turned: Partial<Record<EnableOperator, EnableOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function numericAnswer(field: FormField, value: number): Answer | null {
  if (field.type === 'integer') return Number.isInteger(value) ? { answerInteger: value } : null;
  if (field.type === 'decimal') return { answerDecimal: value };
  return field.type === 'quantity' ? { answerQuantity: ucumQuantity(value, field.unit ?? '1') } : null;
}

/** A constant as an answer to the question; null where FHIR would compare otherwise than the form does. */
function answerOf({ field, system }: Question, value: LiteralValue, operator: EnableOperator): Answer | null {
  if (typeof value === 'number') return numericAnswer(field, value);
  if (typeof value === 'boolean') return field.type === 'boolean' ? { answerBoolean: value } : null;
  if (value === null) return null;
  // FHIR compares a partial date to «unknown», a form by its first day.
  if (field.type === 'date') return (field.precision ?? 'day') === 'day' && isCalendarDate(value) ? { answerDate: value } : null;
  if (operator !== '=' && operator !== '!=') return null;
  if (field.type === 'coding') return system === undefined ? null : { answerCoding: { system, code: value } };
  return field.type === 'string' || field.type === 'text' ? { answerString: value } : null;
}

function conditionsOf(question: Question | undefined, operator: EnableOperator, value: LiteralValue): EnableWhen[] | null {
  const answer = question === undefined ? null : answerOf(question, value, operator);
  if (question === undefined || answer === null) return null;
  const condition: EnableWhen = { question: question.linkId, operator, ...answer };
  // R4 leaves open whether «not equal» holds without an answer; in a form it does not.
  return operator === '!=' ? [{ question: question.linkId, operator: 'exists', answerBoolean: true }, condition] : [condition];
}

function questionOf(expression: Expression, find: FindQuestion): Question | undefined {
  return expression.kind === 'identifier' ? find(expression.name) : undefined;
}

function fromComparison(expression: Expression & { kind: 'binary' }, find: FindQuestion): EnableWhen[] | null {
  const operator = enableOperators[expression.operator];
  const { left, right } = expression;
  if (operator === undefined) return null;
  if (right.kind === 'literal') return conditionsOf(questionOf(left, find), operator, right.value);
  return left.kind === 'literal' ? conditionsOf(questionOf(right, find), turned[operator] ?? operator, left.value) : null;
}

function fromExistence(expression: Expression, exists: boolean, find: FindQuestion): EnableWhen[] | null {
  const [value] = expression.kind === 'call' && expression.function === 'isNull' ? expression.arguments : [];
  const question = value === undefined ? undefined : questionOf(value, find);
  return question === undefined ? null : [{ question: question.linkId, operator: 'exists', answerBoolean: exists }];
}

/** One condition (which may need two of FHIR's, both of which must hold). */
function fromOne(expression: Expression, find: FindQuestion): EnableWhen[] | null {
  switch (expression.kind) {
    case 'identifier':
      return conditionsOf(find(expression.name), '=', true);
    case 'unary':
      if (expression.operator === '-') return null;
      return expression.operand.kind === 'identifier' ? conditionsOf(find(expression.operand.name), '=', false) : fromExistence(expression.operand, true, find);
    case 'binary':
      return fromComparison(expression, find);
    case 'call':
      return fromExistence(expression, false, find);
    default:
      return null;
  }
}

function flatten(expression: Expression, operator: '&&' | '||'): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== operator) return [expression];
  return [...flatten(expression.left, operator), ...flatten(expression.right, operator)];
}

function fromAll(expression: Expression, find: FindQuestion): EnableWhen[] | null {
  const conditions = flatten(expression, '&&').map((part) => fromOne(part, find));
  return conditions.includes(null) ? null : conditions.flatMap((condition) => condition ?? []);
}

function fromChoice(expression: Expression, find: FindQuestion): EnableWhen[] | null {
  if (expression.kind !== 'in') return fromOne(expression, find);
  const question = questionOf(expression.operand, find);
  const conditions = expression.values.map((value) => conditionsOf(question, '=', value));
  return conditions.includes(null) ? null : conditions.flatMap((condition) => condition ?? []);
}

function fromAny(expression: Expression, find: FindQuestion): EnableWhen[] | null {
  const conditions = flatten(expression, '||').map((part) => fromChoice(part, find));
  // A choice of which one side needs two conditions at once cannot be said.
  const canBeSaid = conditions.every((condition, index) => condition !== null && (condition.length === 1 || flatten(expression, '||')[index]?.kind === 'in'));
  return canBeSaid ? conditions.flatMap((condition) => condition ?? []) : null;
}

/**
 * A show-if as FHIR's own conditions, which every form filler understands; null when only an expression can say it.
 * Said so: comparisons of one field with a constant, yes-or-no fields, `in`, `isNull`, and several of them all joined by «and» or all by «or».
 */
export function showIfToEnableWhen(showIf: Expression, find: FindQuestion): EnableRule | null {
  const all = fromAll(showIf, find);
  if (all !== null) return { enableWhen: all, enableBehavior: 'all' };
  const any = fromAny(showIf, find);
  return any === null ? null : { enableWhen: any, enableBehavior: 'any' };
}
