import { checkForm as checkDefinition, ExpressionError, listFields, listIdentifiers, parseExpression } from '@tuyen/records';
import type { Expression, Form, FormField } from '@tuyen/records';
import type { ContentPath, Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';
import { formScope } from './expression-scope.ts';
import type { ExpressionScope } from './expression-scope.ts';
import { unknownCodes } from './unknown-codes.ts';

/**
 * Where a place of a form is written: `vital_signs.bmi.calculation` → `['items', 6, 'items', 7, 'calculation']`, `checks.later` → `['checks', 0]`.
 * Of two with one id the later: it is the one too many.
 */
function pathOf(form: Form, place: string): ContentPath {
  const steps = place.split('.');
  const check = (form.checks ?? []).findLastIndex(({ id }) => place === `checks.${id}`);
  if (check >= 0) return ['checks', check];
  const path: (string | number)[] = [];
  let items: readonly FormField[] | undefined = form.items;
  for (const step of steps) {
    const index: number = items?.findLastIndex(({ id }) => id === step) ?? -1;
    if (index < 0) return [...path, step];
    path.push('items', index);
    items = items?.[index]?.items;
  }
  return path;
}

/** An expression whose syntax is wrong is told by the form's own check. */
function parsed(text: string): Expression | undefined {
  try {
    return parseExpression(text);
  } catch (cause) {
    if (cause instanceof ExpressionError) return undefined;
    throw cause;
  }
}

/** What one form cannot know by itself: fields of its subject, and codes compared with a list of options. */
function checkAgainstOthers(definition: Definition<Form>, path: ContentPath, text: string, scope: ExpressionScope, subjectKnown: boolean): void {
  const expression = parsed(text);
  if (!expression) return;
  for (const name of listIdentifiers(expression)) {
    if (subjectKnown && name.startsWith('subject.') && !scope.names.has(name)) addFinding(definition, 'expression.unknown-field', path, { field: name });
  }
  for (const { field, value } of unknownCodes(expression, scope)) addFinding(definition, 'content.code-unknown', path, { field, value });
}

/**
 * Whether a form can be filled and kept: by itself, and against the forms that keep the state of its subject.
 * @param known the forms that have the right shape; `complete` false where one has not, so that a field of the subject may be in that one.
 */
export function checkForm(definition: Definition<Form>, known: { stateForms: readonly Form[]; complete: boolean }): void {
  const form = definition.value;
  for (const { code, severity, field, facts } of checkDefinition(form)) addFinding(definition, code, pathOf(form, field ?? ''), facts, severity);
  const scope = formScope(form, known.stateForms);
  for (const { path, field, group, inRows } of listFields(form)) {
    const lines = inRows && group ? scope.groups.get(group.id) : undefined;
    const own = lines ? { ...scope, names: new Map([...scope.names, ...lines]) } : scope;
    for (const key of ['showIf', 'calculation'] as const) {
      const text = field[key];
      if (text !== undefined) checkAgainstOthers(definition, [...pathOf(form, path), key], text, own, known.complete);
    }
  }
  (form.checks ?? []).forEach(({ assert }, index) => checkAgainstOthers(definition, ['checks', index, 'assert'], assert, scope, known.complete));
}
