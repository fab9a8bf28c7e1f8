import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Refusal } from '@tuyen/records';
import type { Database } from './database.ts';
import { generatedSql, sql } from './sql.ts';

/** One number for «Tuyến is changing its schema here»; any constant no other program of the database uses. */
const MIGRATION_LOCK = 7_120_2025;
const folder = new URL('../migrations/', import.meta.url);

export interface Migration {
  name: string;
  text: string;
  digest: string;
}

/** The migrations of this release, in order: `0001-name.sql`. */
export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the schema forward, each migration in its own transaction, one process at a time: a second one waits and finds nothing to do.
 * @throws Refusal `database.newer-schema` where a newer release has been here; `database.changed-migration` where a past migration's text differs.
 */
export async function migrate(database: Database): Promise<string[]> {
  const done: string[] = [];
  for (const migration of listMigrations()) {
    await database.transaction(async (transaction) => {
      await transaction.run(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      await transaction.run(sql`create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())`);
      const applied = await transaction.row<{ digest: string }>(sql`select digest from migration where name = ${migration.name}`);
      if (applied) {
        if (applied.digest !== migration.digest) throw new Refusal('database.changed-migration', { migration: migration.name });
        return;
      }
      await transaction.run(generatedSql(migration.text));
      await transaction.run(sql`insert into migration (name, digest) values (${migration.name}, ${migration.digest})`);
      done.push(migration.name);
    });
  }
  await refuseNewerSchema(database);
  return done;
}

async function refuseNewerSchema(database: Database): Promise<void> {
  const known = new Set(listMigrations().map((migration) => migration.name));
  const applied = await database.rows<{ name: string }>(sql`select name from migration order by name`);
  const unknown = applied.find((row) => !known.has(row.name));
  if (unknown) throw new Refusal('database.newer-schema', { found: unknown.name, known: listMigrations().at(-1)!.name });
}
