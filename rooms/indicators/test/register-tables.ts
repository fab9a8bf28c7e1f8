import type { DataValue, Form, FormField, RecordData } from '@tuyen/records';
import type pg from 'pg';
import type { RegisterColumn, RegisterShape } from '../src/shapes/register-shape.ts';

/** One row of a register as the law tests know it: the record and where it stands. */
export interface RegisterRow {
  subjectId: string;
  recordId: string;
  unitKey: number;
  /** `YYYY-MM-DDThh:mm:ss+07:00`. */
  at: string;
  data: RecordData;
}

const SQL_TYPES: Record<RegisterColumn['type'], string> = {
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

function columnsOf(items: readonly FormField[], prefix: string): RegisterColumn[] {
  return items.flatMap((field): RegisterColumn[] => {
    if (field.register === false) return [];
    const path = prefix + field.id;
    if (field.type === 'group') return field.repeats ? [] : columnsOf(field.items ?? [], `${path}.`);
    const name = path.replaceAll('.', '_');
    const coarse = field.type === 'date' && field.precision !== undefined && field.precision !== 'day';
    const words = { label: field.label, ...(field.options ? { options: field.options } : {}) };
    return [{ name, field: path, type: field.type, ...(coarse ? { precision: `${name}_precision` } : {}), ...words }];
  });
}

/** The register of one form, as the store makes it. */
export function registerOfForm(form: Form): RegisterShape {
  const table = form.register ?? form.form.replaceAll('-', '_');
  return {
    table,
    subject: form.subject,
    fold: form.fold,
    title: form.title,
    columns: columnsOf(form.items, ''),
    children: form.items.flatMap((field) =>
      field.type === 'group' && field.repeats ? [{ table: `${table}_${field.id}`, group: field.id, label: field.label, columns: columnsOf(field.items ?? [], '') }] : [],
    ),
  };
}

function columnDefinitions(columns: readonly RegisterColumn[]): string[] {
  return columns.flatMap((column) => [`"${column.name}" ${SQL_TYPES[column.type]}`, ...(column.precision ? [`"${column.precision}" text`] : [])]);
}

const UNIT_TABLES = `
  CREATE TABLE unit (key int PRIMARY KEY, id text NOT NULL UNIQUE, type text NOT NULL);
  CREATE TABLE unit_parent (unit_key int NOT NULL, relation text NOT NULL, parent_key int NOT NULL, valid_from date, valid_to date);`;

/** Statements that make the tables of registers and of the units, with the indexes the room asks for. */
export function createTables(shapes: readonly RegisterShape[]): string {
  const tables = shapes.flatMap((shape) => {
    const own = ['subject_id uuid NOT NULL', 'record_id uuid NOT NULL', 'unit_key int NOT NULL', 'at timestamptz(0) NOT NULL', 'at_date date NOT NULL'];
    const key = shape.fold === 'event' ? ['subject_id', 'record_id'] : ['subject_id'];
    const keyColumns = key.map((name) => `${name} uuid NOT NULL`);
    return [
      `CREATE TABLE "${shape.table}" (${[...own, ...columnDefinitions(shape.columns), `PRIMARY KEY (${key.join(', ')})`].join(', ')});`,
      ...shape.children.map(
        (child) => `CREATE TABLE "${child.table}" (${[...keyColumns, 'n smallint NOT NULL', ...columnDefinitions(child.columns), `PRIMARY KEY (${key.join(', ')}, n)`].join(', ')});`,
      ),
    ];
  });
  return [UNIT_TABLES, ...tables].join('\n');
}

function answerAt(data: RecordData, path: string): DataValue {
  let here: DataValue | undefined = data;
  for (const step of path.split('.')) here = typeof here === 'object' && here !== null && !Array.isArray(here) ? here[step] : undefined;
  return here ?? null;
}

const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const precisionOf = (date: string): string => ({ 4: 'year', 7: 'month' })[date.length] ?? 'day';

function cells(columns: readonly RegisterColumn[], data: RecordData, unitKeys: ReadonlyMap<string, number>): unknown[] {
  return columns.flatMap((column): unknown[] => {
    const answer = answerAt(data, column.field);
    if (answer === null) return column.precision ? [null, null] : [null];
    if (column.type === 'unit') return [unitKeys.get(String(answer))];
    if (column.type !== 'date') return [answer];
    return column.precision ? [firstDay(String(answer)), precisionOf(String(answer))] : [answer];
  });
}

async function insert(client: pg.Client, table: string, names: readonly string[], types: readonly string[], rows: readonly unknown[][]): Promise<void> {
  if (rows.length === 0) return;
  const columns = names.map((_, index) => rows.map((row) => row[index] ?? null));
  const unnest = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
  await client.query(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) SELECT * FROM unnest(${unnest})`, columns);
}

function namesAndTypes(columns: readonly RegisterColumn[]): { names: string[]; types: string[] } {
  return {
    names: columns.flatMap((column) => [column.name, ...(column.precision ? [column.precision] : [])]),
    types: columns.flatMap((column) => [SQL_TYPES[column.type], ...(column.precision ? ['text'] : [])]),
  };
}

/** Fills one register's tables. */
export async function insertRows(client: pg.Client, shape: RegisterShape, rows: readonly RegisterRow[], unitKeys: ReadonlyMap<string, number>): Promise<void> {
  const main = namesAndTypes(shape.columns);
  await insert(
    client,
    shape.table,
    ['subject_id', 'record_id', 'unit_key', 'at', 'at_date', ...main.names],
    ['uuid', 'uuid', 'int', 'timestamptz', 'date', ...main.types],
    rows.map((row) => [row.subjectId, row.recordId, row.unitKey, row.at, row.at.slice(0, 10), ...cells(shape.columns, row.data, unitKeys)]),
  );
  const event = shape.fold === 'event';
  for (const child of shape.children) {
    const lines = rows.flatMap((row) => {
      const items = row.data[child.group];
      if (!Array.isArray(items)) return [];
      return items.map((item, n) => [row.subjectId, ...(event ? [row.recordId] : []), n + 1, ...cells(child.columns, item as RecordData, unitKeys)]);
    });
    const own = namesAndTypes(child.columns);
    await insert(client, child.table, ['subject_id', ...(event ? ['record_id'] : []), 'n', ...own.names], ['uuid', ...(event ? ['uuid'] : []), 'smallint', ...own.types], lines);
  }
}

/** Empties every register, for the next population. */
export async function clearRows(client: pg.Client, shapes: readonly RegisterShape[]): Promise<void> {
  for (const table of shapes.flatMap((shape) => [shape.table, ...shape.children.map((child) => child.table)])) await client.query(`DELETE FROM "${table}"`);
}
