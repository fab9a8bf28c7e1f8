import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSite } from './open-site.ts';
import { OtherProcess } from '../../testing/trial/other-process.ts';
import { ask, killServer, makeTrialFolder, makeTrialSite, readLog, removeTrialFolder, serverPid } from '../../testing/trial/trial-site.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await makeTrialSite();
});
afterEach(() => removeTrialFolder(dataDir));

const open = (lines: string[] = []) => openSite({ dataDir, purpose: 'command', log: (line) => lines.push(line) });

describe('a process is killed', () => {
  test('the program: the server it leaves behind is adopted by the next one, with all its data, and stopped by it', async () => {
    const other = new OtherProcess(dataDir);
    const { connection } = await other.said;
    await ask(connection, 'create table note as select 1 as number');
    const pid = await serverPid(dataDir);
    await other.signal('SIGKILL', 'group');
    expect(await serverPid(dataDir)).toBe(pid);

    const site = await open();
    expect(site.startedHere).toBe(false);
    expect(await ask(site.connection, 'select number from note')).toEqual([{ number: 1 }]);
    await site.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });

  test('the server: it is started again, the same connections work, and nothing acknowledged is missing', async () => {
    const lines: string[] = [];
    const site = await open(lines);
    const pool = new pg.Pool(site.connection);
    pool.on('error', () => {});
    await pool.query('create table note as select 1 as number');
    await killServer(dataDir);
    await vi.waitFor(async () => expect((await pool.query('select number from note')).rows).toEqual([{ number: 1 }]), { timeout: 10_000, interval: 50 });
    await vi.waitFor(() => expect(lines.at(-1)).toBe('Đã mở lại cơ sở dữ liệu.'), { timeout: 10_000 });
    await pool.end();
    await site.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });

  test('one connection of the server: it recovers by itself and the site stays joined', async () => {
    const lines: string[] = [];
    const site = await open(lines);
    const pid = await serverPid(dataDir);
    const victim = new pg.Client(site.connection);
    victim.on('error', () => {});
    await victim.connect();
    const [row] = (await victim.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
    process.kill(row?.pid as number, 'SIGKILL');
    await vi.waitFor(() => expect(lines.at(-1)).toBe('Đã mở lại cơ sở dữ liệu.'), { timeout: 10_000 });
    expect(await serverPid(dataDir)).toBe(pid);
    await site.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });

  test('everything at once, as in a power cut: the next start recovers every acknowledged row', async () => {
    const other = new OtherProcess(dataDir);
    const { connection } = await other.said;
    const client = new pg.Client(connection);
    client.on('error', () => {});
    await client.connect();
    await client.query('create table note (number int)');
    let acknowledged = 0;
    const writing = (async () => {
      for (;;) {
        await client.query('insert into note values ($1)', [acknowledged + 1]);
        acknowledged += 1;
      }
    })().catch(() => {});
    await pause(300);
    await Promise.all([other.signal('SIGKILL', 'group'), killServer(dataDir)]);
    await writing;

    const site = await open();
    expect(site.startedHere).toBe(true);
    const [row] = await ask<{ kept: number }>(site.connection, 'select count(*)::int as kept from note');
    expect(acknowledged).toBeGreaterThan(0);
    expect(row?.kept).toBeGreaterThanOrEqual(acknowledged);
    await site.stop();
  });

  test('the first process of the server while one of its children computes: the child does not block the next start', async () => {
    const site = await open();
    const busy = new pg.Client(site.connection);
    busy.on('error', () => {});
    await busy.connect();
    // Does not look up for a long time: one expression, no rows in between.
    const computing = busy.query(`select count(*) from generate_series(1, 200000000)`).catch(() => {});
    await pause(100);
    process.kill((await serverPid(dataDir)) as number, 'SIGKILL');
    await computing;
    await site.stop();
    const next = await open();
    expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  test('a starter before it could note anything: its lock does not hold up the next one', async () => {
    const other = new OtherProcess(dataDir);
    while (!existsSync(join(dataDir, 'postgres.lock'))) await pause(1);
    await other.signal('SIGKILL', 'group');
    const site = await open();
    await site.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });
});

describe('a number of a process is given again after a restart', () => {
  let stranger: ChildProcess;
  afterEach(async () => {
    stranger.kill('SIGKILL');
    await once(stranger, 'exit');
  });

  test('to another program of the same user: it is not taken for the server', async () => {
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    stranger = spawn('sleep', ['60'], process.getuid?.() === 0 && uid !== 0 ? { uid, gid } : {});
    await once(stranger, 'spawn');
    const lines = `${stranger.pid}\n${dataDir}/postgres\n1700000000\n5432\n${dataDir}/run\n\n  1234 5\nready   \n`;
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), lines);
    mkdirSync(join(dataDir, 'run'), { recursive: true });
    writeFileSync(join(dataDir, 'run/.s.PGSQL.5432.lock'), lines);
    const site = await open();
    expect(site.startedHere).toBe(true);
    await site.stop();
    expect(stranger.exitCode).toBeNull();
  });
});

describe('something of the site is lost', () => {
  test('the password: whoever owns the data gets a new one', async () => {
    rmSync(join(dataDir, 'postgres.password'));
    const site = await open();
    expect(await ask(site.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await site.stop();
  });

  test('the socket under a living server: it is started again', async () => {
    const other = new OtherProcess(dataDir);
    await other.said;
    await other.signal('SIGKILL');
    rmSync(join(dataDir, 'run'), { recursive: true });
    const site = await open();
    expect(await ask(site.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await site.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });

  test('the sight of a server in another container: it is joined, never doubled', async () => {
    const other = new OtherProcess(dataDir);
    await other.said;
    const pid = await serverPid(dataDir);
    const file = join(dataDir, 'postgres/postmaster.pid');
    const content = readFileSync(file, 'utf8');
    // A number that nobody here has, as numbers of another container are.
    writeFileSync(file, content.replace(/^\d+/, '4194303'));
    const site = await open();
    expect(site.startedHere).toBe(false);
    await site.stop();
    writeFileSync(file, content);
    expect(await serverPid(dataDir)).toBe(pid);
    await other.tell('stop');
  });
});

describe('a site that cannot be opened says why', () => {
  const refusal = (code: string, facts: object = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) });

  test('data of a PostgreSQL this machine does not have', async () => {
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '99\n');
    await expect(open()).rejects.toEqual(refusal('database.major-missing', { major: '99' }));
  });

  test('a folder that is no database', async () => {
    rmSync(join(dataDir, 'postgres/PG_VERSION'));
    await expect(open()).rejects.toEqual(refusal('database.folder-damaged'));
  });

  test('a database with a part missing', async () => {
    rmSync(join(dataDir, 'postgres/global/pg_control'));
    await expect(open()).rejects.toEqual(refusal('database.folder-damaged'));
  });

  test('a file where the folder should be', async () => {
    const file = join(dataDir, 'postgres.password');
    await expect(openSite({ dataDir: file, purpose: 'command' })).rejects.toEqual(refusal('database.not-a-folder', { folder: file }));
  });

  test('a disk that is full while the database is made; nothing half-made stays', async () => {
    const programs = makeTrialFolder();
    const empty = makeTrialFolder();
    chmodSync(programs, 0o755);
    writeFileSync(join(programs, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 15.1"\n', { mode: 0o755 });
    writeFileSync(
      join(programs, 'initdb'),
      '#!/bin/sh\nmkdir "${1#--pgdata=}"; echo "initdb: error: could not write to file: No space left on device" >&2; exit 1\n',
      { mode: 0o755 },
    );
    vi.stubEnv('TUYEN_POSTGRES_BIN', programs);
    await expect(openSite({ dataDir: empty, purpose: 'command' })).rejects.toEqual(refusal('site.disk-full', { free: expect.any(Number) as number }));
    vi.stubEnv('TUYEN_POSTGRES_BIN', join(programs, 'nothing'));
    await expect(openSite({ dataDir: empty, purpose: 'command' })).rejects.toEqual(refusal('database.programs-unusable'));
    vi.unstubAllEnvs();
    const site = await openSite({ dataDir: empty, purpose: 'command' });
    await site.stop();
    await removeTrialFolder(empty);
    rmSync(programs, { recursive: true });
  });

  test('a folder of somebody else', async () => {
    // As root the other user is «nobody»; otherwise nobody else can be played, and the folder is closed to ourselves.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    if (uid === undefined) chmodSync(dataDir, 0o500);
    const other = new OtherProcess(dataDir, uid === undefined ? {} : { uid });
    expect((await other.said).refused).toBe('database.folder-forbidden');
    chmodSync(dataDir, 0o700);
  });
});

describe('the log of the server', () => {
  test('holds no value of a record, whatever goes wrong', async () => {
    const site = await open();
    await ask(site.connection, 'create table person (name text primary key, born date)');
    await ask(site.connection, `insert into person values ('Nguyễn Thị Thử')`);
    for (const wrong of [
      `insert into person values ('Nguyễn Thị Thử')`,
      `select 'Nguyễn Thị Thử'::int`,
      `insert into person values ('x', 'Nguyễn Thị Thử')`,
      `select from nowhere where name = 'Nguyễn Thị Thử'`,
    ]) {
      await expect(ask(site.connection, wrong)).rejects.toThrow(Error);
    }
    await site.stop();
    expect(readLog(dataDir)).toContain('database system is ready to accept connections');
    expect(readLog(dataDir)).not.toMatch(/Nguyễn|insert|select|person/);
  });
});

test('a port in use on this machine is nothing to a site that listens on no port', async () => {
  const server = createServer().listen(5432, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error')]);
  const site = await open();
  expect(site.startedHere).toBe(true);
  await site.stop();
  server.close();
});
