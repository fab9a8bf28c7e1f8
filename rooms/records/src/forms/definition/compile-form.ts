import type { Expression } from '../../expression/expression.ts';
import { listIdentifiers } from '../../expression/list-identifiers.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { Form, FormCheck, FormField } from '../form.ts';
import { orderCalculations } from './order-calculations.ts';
import { type FieldIndex, indexFields, resolvePath } from './resolve-field.ts';

/** A field with its expressions parsed and its patterns built. */
export interface CompiledField {
  field: FormField;
  /** As in `listFields`. */
  path: string;
  showIf: Expression | null;
  calculation: Expression | null;
  pattern: RegExp | null;
  options: ReadonlySet<string> | null;
  items: CompiledField[];
  itemsById: ReadonlyMap<string, CompiledField>;
  /** Whether it, or a field in it, is required or asked on a condition; all others need no look once they are read. */
  hasRules: boolean;
}

export interface CompiledCalculation {
  target: CompiledField;
  expression: Expression;
  /** The groups the field stands in, outermost first; one that repeats makes it a calculation a line. */
  groups: readonly CompiledField[];
}

/** A form ready to check records with. */
export interface CompiledForm {
  form: Form;
  items: CompiledField[];
  itemsById: ReadonlyMap<string, CompiledField>;
  /** In an order in which each comes after those it reads. */
  calculations: CompiledCalculation[];
  checks: { check: FormCheck; expression: Expression }[];
}

function compileField(field: FormField, prefix: string): CompiledField {
  const path = `${prefix}${field.id}`;
  const items = (field.items ?? []).map((item) => compileField(item, `${path}.`));
  return {
    field,
    path,
    showIf: field.showIf === undefined ? null : parseExpression(field.showIf),
    calculation: field.calculation === undefined ? null : parseExpression(field.calculation),
    pattern: field.pattern === undefined ? null : new RegExp(`^(?:${field.pattern})$`, 'u'),
    options: field.options === undefined ? null : new Set(field.options.map(({ code }) => code)),
    items,
    itemsById: new Map(items.map((item) => [item.field.id, item])),
    hasRules: field.required === true || field.showIf !== undefined || items.some((item) => item.hasRules),
  };
}

function listCalculations(items: readonly CompiledField[], groups: readonly CompiledField[]): CompiledCalculation[] {
  return items.flatMap((target) => [
    ...(target.calculation === null ? [] : [{ target, expression: target.calculation, groups }]),
    ...listCalculations(target.items, [...groups, target]),
  ]);
}

/** Paths a calculation reads, those of the conditions it is asked under included. */
export function dependenciesOf({ target, expression, groups }: CompiledCalculation, index: FieldIndex): string[] {
  const rowGroup = groups.find(({ field }) => field.repeats === true)?.path ?? null;
  const read = [expression, target.showIf].flatMap((part) => (part === null ? [] : listIdentifiers(part)));
  const above = groups.flatMap(({ showIf }) => (showIf === null ? [] : listIdentifiers(showIf)));
  return [...read.map((name) => resolvePath(index, name, rowGroup)), ...above];
}

function sortCalculations(form: Form, items: readonly CompiledField[]): CompiledCalculation[] {
  const index = indexFields(form);
  const byPath = new Map(listCalculations(items, []).map((calculation) => [calculation.target.path, calculation]));
  const { order } = orderCalculations(new Map([...byPath].map(([path, calculation]) => [path, dependenciesOf(calculation, index)])));
  return order.map((path) => byPath.get(path) as CompiledCalculation);
}

const compiledForms = new WeakMap<Form, CompiledForm>();

/**
 * Parses everything a form says once; the result is kept as long as the form object lives, which must not be changed.
 *
 * @throws ExpressionError, SyntaxError for a form that `checkForm` would refuse: check definitions before records.
 */
export function compileForm(form: Form): CompiledForm {
  const known = compiledForms.get(form);
  if (known !== undefined) return known;
  const items = form.items.map((field) => compileField(field, ''));
  const compiled: CompiledForm = {
    form,
    items,
    itemsById: new Map(items.map((item) => [item.field.id, item])),
    calculations: sortCalculations(form, items),
    checks: (form.checks ?? []).map((check) => ({ check, expression: parseExpression(check.assert) })),
  };
  compiledForms.set(form, compiled);
  return compiled;
}
