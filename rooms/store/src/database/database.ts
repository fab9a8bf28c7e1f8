import pg from 'pg';
import type { Sql } from './sql.ts';

/** Anything a statement can be sent through: the pool, or one transaction. */
export interface Statements {
  /** Rows of the answer. A name makes it a prepared statement on its connection. */
  rows<Row>(statement: Sql, name?: string): Promise<Row[]>;
  /** The only row, or undefined where there is none. */
  row<Row>(statement: Sql, name?: string): Promise<Row | undefined>;
  /** How many rows a write touched. */
  run(statement: Sql, name?: string): Promise<number>;
}

/** One transaction, on one connection. */
export interface Transaction extends Statements {
  readonly client: pg.PoolClient;
}

/** A site's database. */
export interface Database extends Statements {
  readonly pool: pg.Pool;
  transaction<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

// Vietnam's time is UTC+7 all year; the zone Asia/Ho_Chi_Minh has other offsets before 1975 and would move old dates.
// Dates stay text: a JavaScript Date would move them by the machine's time zone.
const DATE = 1082;
const NUMERIC = 1700;
const BIGINT = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    // Counts and amounts of ours stay below 2^53.
    if (oid === NUMERIC || oid === BIGINT) return (text: string) => Number(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

function statements(send: (query: pg.QueryConfig) => Promise<pg.QueryResult>): Statements {
  const ask = (statement: Sql, name?: string) =>
    send({ text: statement.text, values: [...statement.values], ...(name ? { name } : {}) });
  return {
    rows: async <Row>(statement: Sql, name?: string) => (await ask(statement, name)).rows as Row[],
    row: async <Row>(statement: Sql, name?: string) => (await ask(statement, name)).rows[0] as Row | undefined,
    run: async (statement, name) => (await ask(statement, name)).rowCount ?? 0,
  };
}

async function inTransaction<Answer>(pool: pg.Pool, begin: string, work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Lost between two statements: the next one says so. Without a listener it would end the process.
  const onLost = (error: Error): void => {
    broken = error;
  };
  client.on('error', onLost);
  try {
    await client.query(begin);
    const answer = await work({ client, ...statements((query) => client.query(query)) });
    await client.query('commit');
    return answer;
  } catch (cause) {
    await client.query('rollback').catch((error: Error) => {
      broken = error;
    });
    throw cause;
  } finally {
    client.off('error', onLost);
    client.release(broken);
  }
}

/**
 * Opens the database behind a PostgreSQL URL or connection settings.
 * Ten connections: a station has a handful of people; each idle backend costs about 3 MB.
 */
export function openDatabase(connection: string | pg.PoolConfig, maximumConnections = 10): Database {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new pg.Pool({
    ...settings,
    max: maximumConnections,
    idleTimeoutMillis: 30_000,
    types,
    options: '-c timezone=<+07>-07 -c datestyle=ISO,YMD -c client_min_messages=warning',
    application_name: 'tuyen',
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    pool,
    ...statements((query) => pool.query(query)),
    transaction: (work) => inTransaction(pool, 'begin', work),
    close: () => pool.end(),
  };
}

/**
 * The same database, with every statement in a transaction that begins so. One message more to begin and one to end: about 0.1 ms on the own machine.
 * @param begin text of our own, literals escaped
 */
export function restrictDatabase({ pool }: Database, begin: string): Database {
  const transaction: Database['transaction'] = (work) => inTransaction(pool, begin, work);
  // A plan made under policies is another plan: under a name of its own it is kept beside the unrestricted one.
  const own = (name: string | undefined): string | undefined => (name === undefined ? undefined : `as-${name}`);
  return {
    get pool(): pg.Pool {
      throw new Error('a restricted database hands out no connections');
    },
    rows: (statement, name) => transaction((inner) => inner.rows(statement, own(name))),
    row: (statement, name) => transaction((inner) => inner.row(statement, own(name))),
    run: (statement, name) => transaction((inner) => inner.run(statement, own(name))),
    transaction,
    close: () => Promise.reject(new Error('a restricted database is not closed')),
  };
}
