import pg from 'pg';

/** How to open the site's database; fits `pg.Pool` and `pg.Client`. */
export interface SiteConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl: false;
}

/** One connection for as long as a process uses the site: the server sees at once when the process dies, however it dies. */
export interface Presence {
  /** Other processes with a presence of their own, and other connections of any kind. */
  countOthers(): Promise<{ sites: number; clients: number }>;
  /** Resolves when the connection is gone, whether we or the server ended it. */
  readonly ended: Promise<void>;
  end(): Promise<void>;
}

/** Not the site's own database: that can then be copied as a template, which nobody may be connected to. */
const MAINTENANCE_DATABASE = 'postgres';

/** Missing in the declarations of `pg`. */
type Referenced = pg.Client & { ref(): void; unref(): void };

const APPLICATION_NAME = 'tuyen-presence';

// Only clients: autovacuum and the like are the server's own.
const COUNT_OTHERS = `
  select count(*) filter (where application_name = '${APPLICATION_NAME}')::int as sites, count(*)::int as clients
  from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`;

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
}

/**
 * Connects to the server, and makes the site's database there where it is missing; does not keep the process from ending.
 * Costs the server one backend, 2 MB.
 */
export async function openPresence(connection: SiteConnection): Promise<Presence> {
  const settings = { ...connection, database: MAINTENANCE_DATABASE, application_name: APPLICATION_NAME, options: '' };
  const client = new pg.Client(settings) as Referenced;
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  // The loss itself is told by `ended`.
  client.on('error', () => {});
  await client.connect();
  try {
    await ensureDatabase(client, connection.database);
  } catch (cause) {
    await client.end();
    throw cause;
  }
  client.unref();
  return {
    ended,
    countOthers: async () => {
      client.ref();
      const answer = await client.query<{ sites: number; clients: number }>(COUNT_OTHERS);
      return answer.rows[0] ?? { sites: 0, clients: 0 };
    },
    end: async () => {
      client.ref();
      await client.end();
    },
  };
}
