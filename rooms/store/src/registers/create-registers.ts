import type { Statements } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import type { RegisterColumn, RegisterShape, RegisterTable } from './register-shape.ts';

/** Columns every register has, before its form's own. */
export const EVENT_COLUMNS = [
  ['subject_id', 'uuid not null'],
  ['record_id', 'uuid not null'],
  ['unit_key', 'int not null'],
  ['at', 'timestamptz(0) not null'],
  ['at_date', 'date not null'],
  // Which closed compartments claim the row; 0 is an ordinary one.
  ['compartments', 'int not null default 0'],
] as const;

const CHILD_COLUMNS = { event: [['subject_id', 'uuid not null'], ['record_id', 'uuid not null'], ['n', 'smallint not null']], state: [['subject_id', 'uuid not null'], ['n', 'smallint not null']] } as const;

const columnSql = (column: RegisterColumn): string => `"${column.name}" ${column.type}`;

function indexSql(table: RegisterTable): string[] {
  return table.columns.flatMap((column) => {
    if (column.role === 'folded') return [`create index if not exists "${table.name}_${column.name}" on "${table.name}" using gin ("${column.name}" gin_trgm_ops)`];
    if (column.role === 'value' && column.field.index) {
      return [`create index if not exists "${table.name}_${column.name}" on "${table.name}" ("${column.name}") where "${column.name}" is not null`];
    }
    return [];
  });
}

const holdsUnit = (table: RegisterTable, name: string): boolean => table.columns.some((column) => column.name === name && column.role === 'value' && column.field.type === 'unit');

/** Of books in which a row is something that happened. */
function eventIndexSql(main: RegisterTable): string[] {
  return [
    // What happened anywhere in a period: the cells of all units, which else read the whole book for a month.
    `create index if not exists "${main.name}_date" on "${main.name}" (at_date)`,
    // Who lived in a village, or in a commune whose villages are not known: indicators by residence of one place.
    ...(holdsUnit(main, 'village') && holdsUnit(main, 'commune') ? [`create index if not exists "${main.name}_address" on "${main.name}" (coalesce("village", "commune"))`] : []),
  ];
}

/** The statements that make a register's tables: main book, lines of its groups, indexes. */
export function registerStatements(shape: RegisterShape): string[] {
  const { main, children, fold } = shape;
  const base = EVENT_COLUMNS.map(([name, type]) => `"${name}" ${type}`);
  const key = fold === 'event' ? 'subject_id, record_id' : 'subject_id';
  const statements = [
    `create table if not exists "${main.name}" (${[...base, ...main.columns.map(columnSql)].join(', ')}, primary key (${key}))`,
    // What happened at a unit in a period: Hôm nay, every indicator by facility.
    `create index if not exists "${main.name}_unit_date" on "${main.name}" (unit_key, at_date)`,
    ...(fold === 'event' ? eventIndexSql(main) : []),
    ...indexSql(main),
  ];
  for (const child of children) {
    const columns = CHILD_COLUMNS[fold].map(([name, type]) => `"${name}" ${type}`);
    statements.push(
      `create table if not exists "${child.name}" (${[...columns, ...child.columns.map(columnSql)].join(', ')}, primary key (${key}, n))`,
      ...indexSql(child),
    );
  }
  return statements;
}

/**
 * Makes the registers' tables and adds the columns newer form versions brought.
 * @returns the forms whose tables gained columns and so must be rebuilt from the log.
 */
export async function createRegisters(database: Statements, shapes: readonly RegisterShape[]): Promise<string[]> {
  const known = await database.rows<{ table_name: string; column_name: string }>(
    sql`select table_name::text, column_name::text from information_schema.columns where table_schema = current_schema()`,
  );
  const columnsOf = new Map<string, Set<string>>();
  for (const row of known) columnsOf.set(row.table_name, (columnsOf.get(row.table_name) ?? new Set()).add(row.column_name));
  const changed: string[] = [];
  for (const shape of shapes) {
    const main = columnsOf.get(shape.main.name);
    const base = EVENT_COLUMNS.filter(([name]) => main !== undefined && !main.has(name)).map(([name, type]) => `alter table "${shape.main.name}" add column "${name}" ${type}`);
    const missing = [shape.main, ...shape.children].flatMap((table) => {
      const present = columnsOf.get(table.name);
      return present ? table.columns.filter((column) => !present.has(column.name)).map((column) => `alter table "${table.name}" add column ${columnSql(column)}`) : [];
    });
    for (const statement of [...base, ...missing, ...registerStatements(shape)]) await database.run(generatedSql(statement));
    const newChild = shape.children.some((child) => !columnsOf.has(child.name)) && columnsOf.has(shape.main.name);
    if (base.length > 0 || missing.length > 0 || newChild) changed.push(shape.form);
  }
  return changed;
}
