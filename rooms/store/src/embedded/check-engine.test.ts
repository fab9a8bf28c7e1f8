import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { checkEngine } from './check-engine.ts';
import { type OpenSite, openSite } from './open-site.ts';
import type { SiteConnection } from './presence.ts';
import { ask, makeTrialFolder, removeTrialFolder } from '../../testing/trial/trial-site.ts';

let dataDir: string;
let site: OpenSite;
beforeAll(async () => {
  dataDir = makeTrialFolder();
  site = await openSite({ dataDir, purpose: 'command' });
  for (const text of [
    `create role guest login password 'guest'`,
    `create database latin encoding 'SQL_ASCII' template template0`,
    `create database sealed`,
    `alter database sealed set default_transaction_read_only = on`,
    `create database owned`,
    `create role keeper login password 'keeper'`,
    `alter database owned owner to keeper`,
  ]) {
    await ask(site.connection, text);
  }
});
afterAll(async () => {
  await site.stop();
  await removeTrialFolder(dataDir);
});

async function check(changes: Partial<SiteConnection> = {}) {
  const database = openDatabase({ ...site.connection, ...changes });
  try {
    return await checkEngine(database);
  } finally {
    await database.close();
  }
}

describe('a server is asked whether it can hold a site', () => {
  test('the one we start can', async () => {
    expect(await check()).toMatchObject({ encoding: 'UTF8', readOnly: false, mayCreate: true, missingExtensions: [] });
  });

  test('so can one whose owner is no administrator of it', async () => {
    expect((await check({ database: 'owned', user: 'keeper', password: 'keeper' })).major).toBeGreaterThanOrEqual(15);
  });

  test.each([
    ['another encoding', { database: 'latin' }, 'database.encoding', { found: 'SQL_ASCII' }],
    ['a database set to read only', { database: 'sealed' }, 'site.read-only', {}],
    ['an account without rights', { user: 'guest', password: 'guest' }, 'database.rights-missing', { right: 'CREATE' }],
    ['a wrong password', { password: 'wrong' }, 'database.sign-in', {}],
    ['a database that is not there', { database: 'nowhere' }, 'database.missing', { database: 'nowhere' }],
    ['a server that does not answer', { port: 1 }, 'database.unavailable', {}],
  ])('%s is refused by name', async (_, changes, code, facts) => {
    await expect(check(changes)).rejects.toMatchObject({ name: 'Refusal', code, facts });
  });

  test('a server that is too old, or has not the extensions, is refused by name', async () => {
    const answer = { version: '14.9 (Debian)', versionNumber: 140_009, encoding: 'UTF8', readOnly: false, mayCreate: true, extensions: ['pg_trgm'] };
    const saying = (row: object) => ({ rows: async () => [], run: async () => 0, row: async <Row>() => row as Row });
    await expect(checkEngine(saying(answer))).rejects.toMatchObject({ code: 'database.unsupported-engine', facts: { needed: '15', found: '14.9' } });
    await expect(checkEngine(saying({ ...answer, versionNumber: 150_000 }))).rejects.toMatchObject({
      code: 'database.extension-missing',
      facts: { extension: 'btree_gist' },
    });
  });
});
