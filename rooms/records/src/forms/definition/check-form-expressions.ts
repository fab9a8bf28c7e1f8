import { checkExpression, type ExpressionType } from '../../expression/check-expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import type { Expression } from '../../expression/expression.ts';
import { listIdentifiers } from '../../expression/list-identifiers.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Form } from '../form.ts';
import { listFields, type PlacedField } from '../list-fields.ts';
import { expressionTypeOf } from './field-type.ts';
import { orderCalculations } from './order-calculations.ts';
import { type FieldIndex, indexFields, resolvePath } from './resolve-field.ts';

/** Notes an error of a definition at a place of it. */
type Note = (code: string, place: string, facts?: Finding['facts']) => void;

const SUBJECT_FIELD = /^subject\.[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?$/;

/** Type of a name in an expression that stands in a repeating group (`row`) or not, and possibly inside `any`, `count` or `sum` (`group`). */
function resolveType(index: FieldIndex, row: string | null, name: string, group: string | null): ExpressionType | undefined {
  if (group !== null) {
    const field = index.rows.get(group)?.get(name);
    return field === undefined ? undefined : expressionTypeOf(field);
  }
  if (name === 'at') return 'dateTime';
  // What is known of the subject is another form's matter.
  if (SUBJECT_FIELD.test(name)) return 'unknown';
  const field = (row === null ? undefined : index.rows.get(row)?.get(name)) ?? index.fields.get(name);
  return field === undefined ? undefined : expressionTypeOf(field);
}

function fits(type: ExpressionType, wanted: ExpressionType): boolean {
  return type === wanted || type === 'unknown' || (type === 'dateTime' && wanted === 'date');
}

/** Parses an expression and notes everything wrong with it; null when it cannot be used at all. */
function checkOne(text: string, wanted: ExpressionType, place: string, row: string | null, index: FieldIndex, note: Note): Expression | null {
  try {
    const expression = parseExpression(text);
    const { type, problems } = checkExpression(expression, (name, group) => resolveType(index, row, name, group));
    for (const { code, facts } of problems) note(code, place, facts);
    if (problems.length === 0 && !fits(type, wanted)) note('definition.result-type', place, { wanted });
    return expression;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    note(error.code, place, error.facts);
    return null;
  }
}

function rowOf({ inRows, group, path, field }: PlacedField): string | null {
  return inRows && group !== undefined ? path.slice(0, -field.id.length - 1) : null;
}

function checkFieldExpressions(placed: PlacedField, index: FieldIndex, note: Note): [string, string[]][] {
  const { field, path } = placed;
  const row = rowOf(placed);
  const showIf = field.showIf === undefined ? null : checkOne(field.showIf, 'boolean', `${path}.showIf`, row, index, note);
  const read = showIf === null ? [] : listIdentifiers(showIf).map((name) => resolvePath(index, name, row));
  if (read.includes(path)) note('definition.circle', `${path}.showIf`, { fields: path });
  if (field.calculation === undefined) return [];
  const calculation = checkOne(field.calculation, expressionTypeOf(field), `${path}.calculation`, row, index, note);
  const names = calculation === null ? [] : listIdentifiers(calculation);
  return [[path, [...names.map((name) => resolvePath(index, name, row)), ...read]]];
}

/** Every expression of a form: its syntax, the fields it names, its types; circles of calculations; the fields of checks. */
export function checkFormExpressions(form: Form, note: Note): void {
  const index = indexFields(form);
  const fields = listFields(form);
  const dependencies = new Map(fields.flatMap((placed) => checkFieldExpressions(placed, index, note)));
  for (const circle of orderCalculations(dependencies).circles) note('definition.circle', circle[0] ?? '', { fields: circle.join(' → ') });
  const paths = new Set(fields.map(({ path }) => path));
  for (const check of form.checks ?? []) {
    checkOne(check.assert, 'boolean', `checks.${check.id}`, null, index, note);
    if (check.field !== undefined && !paths.has(check.field)) note('definition.field-unknown', `checks.${check.id}`, { field: check.field });
  }
}
