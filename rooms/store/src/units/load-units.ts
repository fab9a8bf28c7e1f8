import { foldVietnamese } from '@tuyen/records';
import type { Database, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Cell, type RowShape, writeRows } from '../database/write-rows.ts';

/** Units in time as flat rows; dates `YYYY-MM-DD`, inclusive, null = open. */
export interface UnitRows {
  units: readonly { id: string; type: string; code: string; from: string | null; to: string | null; unverified: boolean }[];
  names: readonly { id: string; name: string; from: string | null; to: string | null }[];
  parents: readonly { id: string; relation: string; parentId: string; from: string | null; to: string | null; unverified: boolean }[];
  lineage: readonly { fromId: string; toId: string; date: string; share: number; estimated: boolean; instrument: string | null }[];
  aliases: readonly { id: string; code: string; from: string | null; to: string | null }[];
}

const shape = (table: string, columns: readonly [string, string][]): RowShape => ({
  table,
  columns: columns.map(([name, type]) => ({ name, type })),
});
const DATES: [string, string][] = [
  ['valid_from', 'date'],
  ['valid_to', 'date'],
];
const UNIT = shape('unit', [['id', 'text'], ['type', 'text'], ['code', 'text'], ...DATES, ['unverified', 'boolean'], ['origin', 'text']]);
const NAME = shape('unit_name', [['unit_key', 'int'], ['name', 'text'], ['folded', 'text'], ...DATES]);
const PARENT = shape('unit_parent', [['unit_key', 'int'], ['relation', 'text'], ['parent_key', 'int'], ...DATES, ['unverified', 'boolean']]);
const LINEAGE = shape('unit_lineage', [['from_key', 'int'], ['to_key', 'int'], ['happened', 'date'], ['share', 'numeric'], ['estimated', 'boolean'], ['instrument', 'text']]);
const ALIAS = shape('unit_alias', [['unit_key', 'int'], ['code', 'text'], ...DATES]);

async function writeUnits(transaction: Transaction, rows: UnitRows, origin: Origin): Promise<Map<string, number>> {
  const known = new Map((await transaction.rows<{ id: string; key: number }>(sql`select id, key from unit`)).map((row) => [row.id, row.key]));
  const news = rows.units.filter((unit) => !known.has(unit.id));
  await writeRows(transaction, UNIT, news.map((unit) => [unit.id, unit.type, unit.code, unit.from, unit.to, unit.unverified, origin]));
  const old = rows.units.filter((unit) => known.has(unit.id));
  if (old.length > 0) {
    await transaction.run(sql`
      update unit u set type = t.type, code = t.code, valid_from = t.valid_from::date, valid_to = t.valid_to::date, unverified = t.unverified
      from unnest(${old.map((unit) => unit.id)}::text[], ${old.map((unit) => unit.type)}::text[], ${old.map((unit) => unit.code)}::text[],
                  ${old.map((unit) => unit.from)}::text[], ${old.map((unit) => unit.to)}::text[], ${old.map((unit) => unit.unverified)}::boolean[])
        as t(id, type, code, valid_from, valid_to, unverified)
      where u.id = t.id`);
  }
  return new Map((await transaction.rows<{ id: string; key: number }>(sql`select id, key from unit`)).map((row) => [row.id, row.key]));
}

/** Name of the setting that counts how often units were written: who keeps them in memory looks at it. */
export const UNITS_VERSION = 'units-version';

/** Where a unit came from: the content folder, an import here, or a change applied here. */
type Origin = 'content' | 'import' | 'change';

/**
 * Writes units within a transaction. A unit keeps its key for ever (registers point at it); names, parents, lineage and aliases of the units given are replaced.
 * @returns how many units there are now.
 */
export async function replaceUnits(transaction: Transaction, rows: UnitRows, origin: Origin): Promise<number> {
  const keys = await writeUnits(transaction, rows, origin);
  const key = (id: string): number => {
    const found = keys.get(id);
    if (found === undefined) throw new Error(`a unit row names ${id}, which is no unit`);
    return found;
  };
  const mine = rows.units.map((unit) => key(unit.id));
  await transaction.run(sql`delete from unit_name where unit_key = any(${mine}::int[])`);
  await transaction.run(sql`delete from unit_parent where unit_key = any(${mine}::int[])`);
  await transaction.run(sql`delete from unit_alias where unit_key = any(${mine}::int[])`);
  await transaction.run(sql`delete from unit_lineage where from_key = any(${mine}::int[])`);
  const rowsOf: [RowShape, Cell[][]][] = [
    [NAME, rows.names.map((row) => [key(row.id), row.name, foldVietnamese(row.name), row.from, row.to])],
    [PARENT, rows.parents.map((row) => [key(row.id), row.relation, key(row.parentId), row.from, row.to, row.unverified])],
    [LINEAGE, rows.lineage.map((row) => [key(row.fromId), key(row.toId), row.date, row.share, row.estimated, row.instrument])],
    [ALIAS, rows.aliases.map((row) => [key(row.id), row.code, row.from, row.to])],
  ];
  for (const [table, cells] of rowsOf) await writeRows(transaction, table, cells);
  await transaction.run(sql`insert into setting (name, value) values (${UNITS_VERSION}, '1'::jsonb) on conflict (name) do update set value = to_jsonb(setting.value::int + 1)`);
  return keys.size;
}

/** Brings units into the database, as `replaceUnits` does. @returns how many units there are now */
export async function loadUnits(database: Database, rows: UnitRows, origin: Origin = 'content'): Promise<number> {
  const count = await database.transaction((transaction) => replaceUnits(transaction, rows, origin));
  await database.run(sql`analyze unit, unit_name, unit_parent, unit_lineage`);
  return count;
}
