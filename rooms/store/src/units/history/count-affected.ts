import type { Statements } from '../../database/database.ts';
import { generatedSql, sql } from '../../database/sql.ts';
import type { RegisterShape } from '../../registers/register-shape.ts';

/** Residents whose address names one of the units and has not ended before the day, by unit. */
export async function countResidents(database: Statements, unitIds: readonly string[], day: string): Promise<{ unit: string; persons: number }[]> {
  return database.rows(sql`
    select u.id as unit, count(distinct r.subject_id)::int as persons
    from unit u join residence r on r.commune = u.key or r.village = u.key
    where u.id = any(${unitIds}) and r.kind in ('permanent', 'temporary') and (r."to" is null or r."to" >= ${day}::date)
    group by u.id order by u.id`);
}

/** Accounts of people who work at one of the units. */
export async function listAccountsAt(database: Statements, unitIds: readonly string[]): Promise<{ account: string; unit: string }[]> {
  return database.rows(sql`select a.id as account, u.id as unit from account a join unit u on u.key = a.unit_key where u.id = any(${unitIds}) order by a.id`);
}

export async function moveAccounts(database: Statements, moves: readonly { account: string; from: string; to: string }[]): Promise<void> {
  await database.run(sql`
    update account a set unit_key = t.key from unnest(${moves.map((move) => move.account)}::text[], ${moves.map((move) => move.from)}::text[], ${moves.map((move) => move.to)}::text[]) as m(account, "from", "to")
    join unit f on f.id = m."from" join unit t on t.id = m."to"
    where a.id = m.account and a.unit_key = f.key`);
}

/** Units of the list that a record, an address or an account names: they cannot be taken back. */
export async function unitsInUse(database: Statements, shapes: readonly RegisterShape[], unitIds: readonly string[]): Promise<string[]> {
  const columns = shapes.flatMap((shape) =>
    [shape.main, ...shape.children].flatMap((table) => table.columns.filter((column) => column.role === 'value' && column.field.type === 'unit').map((column) => `exists (select 1 from "${table.name}" x where x."${column.name}" = u.key)`)),
  );
  const uses = ['exists (select 1 from record r where r.unit_key = u.key)', 'exists (select 1 from account a where a.unit_key = u.key)', ...columns];
  const rows = await database.rows<{ id: string }>(generatedSql(`select u.id from unit u where u.id = any($1::text[]) and (${uses.join(' or ')}) order by u.id`, [unitIds]));
  return rows.map((row) => row.id);
}

/** Takes units away that nothing names. */
export async function deleteUnits(database: Statements, unitIds: readonly string[]): Promise<void> {
  for (const table of ['unit_name', 'unit_parent', 'unit_alias'] as const) {
    await database.run(generatedSql(`delete from ${table} where unit_key in (select key from unit where id = any($1::text[]))`, [unitIds]));
  }
  await database.run(sql`delete from unit_lineage where from_key in (select key from unit where id = any(${unitIds})) or to_key in (select key from unit where id = any(${unitIds}))`);
  await database.run(sql`delete from unit where id = any(${unitIds})`);
}
