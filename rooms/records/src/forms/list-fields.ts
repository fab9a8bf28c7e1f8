import type { Form, FormField } from './form.ts';

/** A field with its place in the form. */
export interface PlacedField {
  /** `sex`, `vital_signs.systolic`; fields of a repeating group without an index: `diagnosis.code`. */
  path: string;
  field: FormField;
  /** The group the field stands in. */
  group?: FormField;
  /** Whether a group above repeats, so that the answer is one a line. */
  inRows: boolean;
}

function listItems(items: readonly FormField[], prefix: string, inRows: boolean, group?: FormField): PlacedField[] {
  return items.flatMap((field) => {
    const placed: PlacedField = { path: `${prefix}${field.id}`, field, inRows };
    if (group !== undefined) placed.group = group;
    return [placed, ...listItems(field.items ?? [], `${placed.path}.`, inRows || field.repeats === true, field)];
  });
}

/** Every field of a form in its order, each group before its fields. */
export function listFields(form: Form): PlacedField[] {
  return listItems(form.items, '', false);
}
