import type { FieldType, Form, FormField } from '@tuyen/records';

/** A column as an expression may use it. */
export interface Column {
  type: FieldType;
  /** coding with a list of its own: the codes an answer may have. */
  codes?: readonly string[];
}

/** Columns by the name the form gives them: `insured`, `cost.total`, `birth_date_precision`. */
export type Columns = Map<string, Column>;

/** The words an expression or a definition may use for a register's columns, with their types, as the form names them. */
export interface RegisterColumns {
  register: string;
  form: string;
  subject: string;
  fold: Form['fold'];
  columns: Columns;
  /** Repeating groups: `diagnosis` → its own columns. */
  groups: Map<string, Columns>;
}

/** Name of the register table a form fills. */
export function registerName(form: Form): string {
  return form.register ?? form.form.replaceAll('-', '_');
}

/** The columns of a list of fields; fields kept out of the register only where `all` asks for them too. */
export function fieldColumns(items: readonly FormField[], all: boolean, prefix = ''): Columns {
  const columns: Columns = new Map();
  for (const field of items) {
    if (field.register === false && !all) continue;
    const name = prefix + field.id;
    if (field.type === 'group') {
      if (!field.repeats) for (const [inner, column] of fieldColumns(field.items ?? [], all, `${name}.`)) columns.set(inner, column);
      continue;
    }
    columns.set(name, { type: field.type, ...(field.options ? { codes: field.options.map(({ code }) => code) } : {}) });
    if (field.type === 'date' && field.precision !== undefined && field.precision !== 'day') columns.set(`${name}_precision`, { type: 'string' });
  }
  return columns;
}

/** The repeating groups of a form with their columns. */
export function groupColumns(items: readonly FormField[], all: boolean): Map<string, Columns> {
  const groups = new Map<string, Columns>();
  for (const field of items) {
    if (field.type !== 'group' || !field.repeats || (field.register === false && !all)) continue;
    groups.set(field.id, fieldColumns(field.items ?? [], all));
  }
  return groups;
}

/** A code that an older version of the form had still stands in old rows. */
function withCodesOf(older: Column | undefined, column: Column): Column {
  return older?.codes && column.codes ? { ...column, codes: [...new Set([...older.codes, ...column.codes])] } : column;
}

/** The register of a form: the columns of all its versions together, as the store keeps them in one table. */
export function registerColumns(versions: readonly [Form, ...Form[]]): RegisterColumns {
  const newest = versions.reduce((best, form) => (form.version > best.version ? form : best));
  const columns: Columns = new Map();
  const groups = new Map<string, Columns>();
  for (const form of versions) {
    for (const [name, column] of fieldColumns(form.items, false)) columns.set(name, withCodesOf(columns.get(name), column));
    for (const [name, inner] of groupColumns(form.items, false)) groups.set(name, new Map([...(groups.get(name) ?? []), ...inner]));
  }
  return { register: registerName(newest), form: newest.form, subject: newest.subject, fold: newest.fold, columns, groups };
}
