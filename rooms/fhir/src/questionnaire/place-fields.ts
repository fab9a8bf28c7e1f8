import type { ExpressionType, FieldType, Form, FormField } from '@tuyen/records';
import { listFields } from '@tuyen/records';
import type { FhirPathField, ResolveField } from '../fhirpath/expression-to-fhirpath.ts';

const expressionTypes: Record<FieldType, ExpressionType> = {
  boolean: 'boolean', integer: 'number', decimal: 'number', quantity: 'number', date: 'date', dateTime: 'dateTime',
  string: 'text', text: 'text', coding: 'text', reference: 'text', unit: 'text', group: 'group',
};

/** From an answer to the plain value a form calculates with. */
const valuePaths: Partial<Record<FieldType, string>> = { coding: '.code', quantity: '.value', reference: '.reference', unit: '.reference' };

/** What the expressions of a form can name. */
export interface FormFields {
  /** Path → field. */
  byPath: ReadonlyMap<string, FormField>;
  /** `subject.sex` … → the field of the subject's own form, as far as it is known. */
  subject: ReadonlyMap<string, FormField>;
}

export function formFields(form: Form, subject: ReadonlyMap<string, FormField>): FormFields {
  return { byPath: new Map(listFields(form).map(({ path, field }) => [path, field])), subject };
}

function itemPath(linkId: string): string {
  return `item.where(linkId='${linkId}')`;
}

function placeAnswer(items: string, field: FormField): FhirPathField {
  if (field.type === 'group') return { path: items, type: field.repeats === true ? 'rows' : 'group' };
  return { path: `${items}.answer.value${valuePaths[field.type] ?? ''}`, type: expressionTypes[field.type] };
}

/** Name of the variable that holds a field of the line an expression stands in: `prescription.price` → `prescription_price`. */
export function variableName(path: string): string {
  return path.replaceAll('.', '_');
}

/** Where a field of one line is, seen from the line. */
export function placeInLine(path: string, field: FormField): FhirPathField {
  return placeAnswer(itemPath(path), field);
}

/**
 * How the expressions of a form find their fields in a QuestionnaireResponse. `line` is the repeating group the expression stands in:
 * fields of its line are read through variables declared on the group's item, because an expression cannot tell from outside which line it is in.
 * The record's own time `at` is the response's `authored`.
 */
export function resolveIn(fields: FormFields, line: string | null): ResolveField {
  return (name, group) => {
    if (group !== null) return placeInLine(`${group}.${name}`, fields.byPath.get(`${group}.${name}`) as FormField);
    if (name === 'at') return { path: '%resource.authored', type: 'dateTime' };
    const inLine = line === null ? undefined : fields.byPath.get(`${line}.${name}`);
    if (inLine !== undefined) return { path: `%${variableName(`${line}.${name}`)}`, type: expressionTypes[inLine.type] };
    const steps = name.split('.').map((_, index, parts) => itemPath(parts.slice(0, index + 1).join('.')));
    const field = fields.byPath.get(name) ?? fields.subject.get(name);
    return placeAnswer(`%resource.${steps.join('.')}`, field as FormField);
  };
}
