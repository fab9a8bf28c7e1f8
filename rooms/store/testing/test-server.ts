import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite } from '../src/embedded/open-site.ts';

/** A PostgreSQL for a test run. */
export interface TestServer {
  /** URL of a database that others can be made from. */
  url: string;
  stop(): Promise<void>;
}

/** The server of `TUYEN_TEST_DATABASE_URL`, or an embedded one in a folder of its own. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TUYEN_TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'tuyen-test-'));
  const site = await openSite({ dataDir, purpose: 'command' });
  const { host, port, user, password, database } = site.connection;
  const url = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(String(password))}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  return {
    url,
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
