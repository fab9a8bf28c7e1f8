import type { Form, FormField } from '@tuyen/records';

/** One column of a register and the answer it holds. */
export interface RegisterColumn {
  name: string;
  /** PostgreSQL type. */
  type: string;
  /** Path in the record's data (or in the group's item for a child table), `vital_signs.systolic`. */
  path: readonly string[];
  field: FormField;
  /** The precision of the date beside it, the text without tone marks of the text beside it, or the answer itself. */
  role: 'value' | 'precision' | 'folded';
}

/** A table of the register: the book itself, or the lines of one repeating group. */
export interface RegisterTable {
  name: string;
  columns: RegisterColumn[];
}

/** The typed tables (sổ) that the current records of one form fill. */
export interface RegisterShape {
  form: string;
  fold: 'event' | 'state';
  main: RegisterTable;
  children: (RegisterTable & { group: string })[];
}

const SIMPLE_TYPES: Record<string, string> = {
  boolean: 'boolean',
  integer: 'int',
  decimal: 'numeric',
  quantity: 'numeric',
  date: 'date',
  dateTime: 'timestamptz(0)',
  string: 'text',
  text: 'text',
  coding: 'text',
  reference: 'uuid',
  unit: 'int',
};

function columnsOf(items: readonly FormField[], path: readonly string[], prefix: string): RegisterColumn[] {
  return items.flatMap((field): RegisterColumn[] => {
    if (field.register === false) return [];
    const here = [...path, field.id];
    const name = prefix + field.id;
    if (field.type === 'group') return field.repeats ? [] : columnsOf(field.items ?? [], here, `${name}_`);
    const columns: RegisterColumn[] = [{ name, type: SIMPLE_TYPES[field.type]!, path: here, field, role: 'value' }];
    if (field.type === 'date' && field.precision && field.precision !== 'day') {
      columns.push({ name: `${name}_precision`, type: 'text', path: here, field, role: 'precision' });
    }
    if (field.search) columns.push({ name: `${name}_folded`, type: 'text', path: here, field, role: 'folded' });
    return columns;
  });
}

function mergeColumns(lists: readonly RegisterColumn[][]): RegisterColumn[] {
  const byName = new Map<string, RegisterColumn>();
  for (const column of lists.flat()) {
    const known = byName.get(column.name);
    if (known && known.type !== column.type) {
      throw new Error(`column ${column.name} changes its type from ${known.type} to ${column.type} between versions of a form`);
    }
    byName.set(column.name, column);
  }
  return [...byName.values()];
}

/**
 * The register of a form: the union of the columns of all its versions, so that records of every version stand in one book.
 * @param versions all versions of one form, oldest first.
 */
export function registerShape(versions: readonly Form[]): RegisterShape {
  const newest = versions.at(-1);
  if (!newest) throw new Error('a register needs a form');
  const name = newest.register ?? newest.form.replaceAll('-', '_');
  const groups = new Map<string, RegisterColumn[][]>();
  for (const version of versions) {
    for (const field of version.items) {
      if (field.type !== 'group' || !field.repeats || field.register === false) continue;
      const lists = groups.get(field.id) ?? [];
      lists.push(columnsOf(field.items ?? [], [], ''));
      groups.set(field.id, lists);
    }
  }
  return {
    form: newest.form,
    fold: newest.fold,
    main: { name, columns: mergeColumns(versions.map((version) => columnsOf(version.items, [], ''))) },
    children: [...groups].map(([group, lists]) => ({ group, name: `${name}_${group}`, columns: mergeColumns(lists) })),
  };
}
