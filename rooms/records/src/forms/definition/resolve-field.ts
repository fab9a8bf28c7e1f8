import type { Form, FormField } from '../form.ts';

/** Finds fields of a form by the names its expressions use. */
export interface FieldIndex {
  /** Path → field: `sex`, `vital_signs`, `vital_signs.systolic`, `diagnosis`; not the fields of repeating groups. */
  fields: ReadonlyMap<string, FormField>;
  /** Path of a repeating group → its fields by id. */
  rows: ReadonlyMap<string, ReadonlyMap<string, FormField>>;
}

export function indexFields(form: Form): FieldIndex {
  const fields = new Map<string, FormField>();
  const rows = new Map<string, ReadonlyMap<string, FormField>>();
  const visit = (items: readonly FormField[], prefix: string): void => {
    for (const field of items) {
      const path = `${prefix}${field.id}`;
      fields.set(path, field);
      if (field.repeats === true) rows.set(path, new Map((field.items ?? []).map((item) => [item.id, item])));
      else visit(field.items ?? [], `${path}.`);
    }
  };
  visit(form.items, '');
  return { fields, rows };
}

/**
 * The full path a name stands for in an expression of a field: in a repeating group the line's own fields come first,
 * then the record's. `group` is the path of the repeating group the expression stands in, if any.
 */
export function resolvePath(index: FieldIndex, name: string, group: string | null): string {
  return group !== null && index.rows.get(group)?.has(name) === true ? `${group}.${name}` : name;
}
