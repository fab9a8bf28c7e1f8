import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Store, openStore } from '../src/open-store.ts';

/** Name of the set-up database that every test's own is a copy of. */
export const TEMPLATE = 'tuyen_test_template';

export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function admin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Sets the template up once a run: schema, units, terminology, definitions (about 4 s). */
export async function makeTemplate(server: string): Promise<void> {
  await admin(server, `drop database if exists ${TEMPLATE} with (force)`);
  await admin(server, `create database ${TEMPLATE} encoding 'UTF8' template template0`);
  const store = await openStore({ databaseUrl: urlOf(server, TEMPLATE), dataDir: '', purpose: 'command' });
  await store.close();
}

/** A store of one's own, a copy of the template; dropped when closed. */
export async function openTestStore(server: string): Promise<Store & { url: string }> {
  const name = `tuyen_test_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name} template ${TEMPLATE}`);
  const url = urlOf(server, name);
  const store = await openStore({ databaseUrl: url, dataDir: '', purpose: 'command' });
  return {
    ...store,
    url,
    close: async () => {
      await store.close();
      await admin(server, `drop database if exists ${name} with (force)`);
    },
  };
}
