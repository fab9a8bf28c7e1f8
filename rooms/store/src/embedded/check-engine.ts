import { Refusal } from '@tuyen/records';
import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { OLDEST_MAJOR } from './programs/find-programs.ts';
import { NEEDED_EXTENSIONS } from './programs/installed-extensions.ts';

/** What a PostgreSQL server offers to this account. */
export interface Engine {
  /** `15.18`, without the packager's name. */
  version: string;
  major: number;
  encoding: string;
  /** A standby, or a server set to read only. */
  readOnly: boolean;
  mayCreate: boolean;
  /** Needed extensions that are neither installed nor installable by this account. */
  missingExtensions: string[];
}

interface EngineRow extends Omit<Engine, 'version' | 'major' | 'missingExtensions'> {
  version: string;
  versionNumber: number;
  extensions: string[];
}

/** SQLSTATEs and system errors of a connection that did not come about, and what they are called here. */
function refusalOfConnection(failure: unknown): unknown {
  const code = String((failure as { code?: unknown }).code ?? '');
  const options = { cause: failure };
  if (code === '28P01' || code === '28000') return new Refusal('database.sign-in', {}, [], options);
  if (code === '53300' || code === '57P03') return new Refusal('site.busy', {}, [], options);
  if (code === '3D000') {
    const database = /"([^"]*)"/.exec((failure as Error).message)?.[1] ?? '?';
    return new Refusal('database.missing', { database }, [], options);
  }
  const unreachable = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EACCES'];
  if (unreachable.includes(code)) return new Refusal('database.unavailable', {}, [], options);
  return failure;
}

/** An extension counts when it is here, or when it can be created: by a superuser, or, where it is trusted, by whoever may create in the database. */
async function readEngine(database: Statements): Promise<Engine> {
  const row = await database.row<EngineRow>(sql`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int as "versionNumber",
      current_setting('server_encoding') as encoding,
      pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly",
      has_database_privilege(current_database(), 'create') and has_schema_privilege(coalesce(current_schema(), 'public'), 'create') as "mayCreate",
      array(
        select distinct v.name::text from pg_available_extension_versions v
        where v.name::text = any(${[...NEEDED_EXTENSIONS]})
          and (v.installed
            or (select rolsuper from pg_roles where rolname = current_user)
            or (v.trusted and has_database_privilege(current_database(), 'create')))
      ) as extensions`);
  if (row === undefined) throw new Error('the server did not say what it is');
  const { versionNumber, extensions, ...engine } = row;
  return {
    ...engine,
    version: row.version.split(' ')[0] as string,
    major: Math.floor(versionNumber / 10_000),
    missingExtensions: NEEDED_EXTENSIONS.filter((name) => !extensions.includes(name)),
  };
}

/**
 * Checks that a server, whoever runs it, can hold a site: PostgreSQL 15 or later, UTF8, writable, with the right to create
 * tables and the extensions our migrations need. One question, 2 ms.
 * @throws Refusal `database.unsupported-engine`, `database.encoding`, `site.read-only`, `database.rights-missing`,
 *   `database.extension-missing`; `database.sign-in`, `database.missing`, `database.unavailable`, `site.busy` where it cannot be reached
 */
export async function checkEngine(database: Statements): Promise<Engine> {
  const engine = await readEngine(database).catch((failure: unknown) => {
    throw refusalOfConnection(failure);
  });
  if (engine.major < OLDEST_MAJOR) {
    throw new Refusal('database.unsupported-engine', { needed: String(OLDEST_MAJOR), found: engine.version });
  }
  if (engine.encoding !== 'UTF8') throw new Refusal('database.encoding', { found: engine.encoding });
  if (engine.readOnly) throw new Refusal('site.read-only');
  if (!engine.mayCreate) throw new Refusal('database.rights-missing', { right: 'CREATE' });
  const [extension] = engine.missingExtensions;
  if (extension !== undefined) throw new Refusal('database.extension-missing', { extension });
  return engine;
}
