import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A small fact kept with the database; undefined where it was never set. */
export async function readSetting<Value>(database: Statements, name: string): Promise<Value | undefined> {
  return (await database.row<{ value: Value }>(sql`select value from setting where name = ${name}`))?.value;
}

export async function writeSetting(database: Statements, name: string, value: unknown): Promise<void> {
  await database.run(sql`insert into setting (name, value) values (${name}, ${JSON.stringify(value)}::jsonb) on conflict (name) do update set value = excluded.value`);
}
