import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findServingProcess } from './folder/serving-process.ts';
import { openSite } from './open-site.ts';
import { OtherProcess } from '../../testing/trial/other-process.ts';
import { ask, makeTrialFolder, makeTrialSite, readLog, removeTrialFolder, serverPid } from '../../testing/trial/trial-site.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = makeTrialFolder();
});
afterEach(() => removeTrialFolder(dataDir));

const settingsAsked = `
  select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
    current_setting('data_checksums') as checksums, current_setting('listen_addresses') as tcp,
    (select datcollate from pg_database where datname = current_database()) as collation`;

describe('a station opens its site', () => {
  test('the first time makes a durable UTF8 database that nothing outside the machine can reach', async () => {
    const site = await openSite({ dataDir, purpose: 'command' });
    expect(site.startedHere).toBe(true);
    expect(await ask(site.connection, settingsAsked)).toEqual([
      { encoding: 'UTF8', fsync: 'on', commit: 'on', pages: 'on', checksums: 'on', tcp: '', collation: 'C' },
    ]);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres.log')).mode & 0o777).toBe(0o600);
    await site.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
    expect(readLog(dataDir)).toContain('database system is shut down');
  });

  test('the next day finds what was written, also after two calls of stop', async () => {
    const first = await openSite({ dataDir, purpose: 'command' });
    await ask(first.connection, `create table note as select 'Trạm y tế' as text`);
    await Promise.all([first.stop(), first.stop()]);
    const second = await openSite({ dataDir, purpose: 'command' });
    expect(second.startedHere).toBe(true);
    expect(await ask(second.connection, 'select text from note')).toEqual([{ text: 'Trạm y tế' }]);
    await second.stop();
  });

  test('in a folder with spaces and tone marks, so deep that no socket fits into it', async () => {
    const deep = join(dataDir, 'Dữ liệu trạm, "Hoà Bình"', 'rất sâu '.repeat(12));
    const site = await openSite({ dataDir: deep, purpose: 'command' });
    expect(Buffer.byteLength(join(deep, 'run/.s.PGSQL.5432'))).toBeGreaterThan(107);
    expect(site.connection.host.startsWith(deep)).toBe(false);
    expect(await ask(site.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await site.stop();
    await removeTrialFolder(deep);
    rmSync(site.connection.host, { recursive: true });
  });

  test('where an empty folder for the data and the remains of an interrupted creation lie', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    mkdirSync(join(dataDir, 'postgres.new-abcdef/data'), { recursive: true });
    const site = await openSite({ dataDir, purpose: 'command' });
    await site.stop();
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });
});

describe('several programs use one site', () => {
  beforeEach(async () => {
    await removeTrialFolder(dataDir);
    dataDir = await makeTrialSite();
  });

  test('a second one joins the server that runs, and the last to leave stops it', async () => {
    const serving = new OtherProcess(dataDir, { purpose: 'serve' });
    expect((await serving.said).startedHere).toBe(true);
    expect(findServingProcess({ serving: join(dataDir, 'server.json') })?.pid).toBe(serving.child.pid);
    const pid = await serverPid(dataDir);

    const command = await openSite({ dataDir, purpose: 'command' });
    expect(command.startedHere).toBe(false);
    await command.stop();
    expect(await serverPid(dataDir)).toBe(pid);

    const second = await openSite({ dataDir, purpose: 'command' });
    expect(await serving.tell('stop')).toEqual({ status: 0, signal: null });
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
    expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });

  test('three that begin at the same instant, on a new site, get one server', async () => {
    rmSync(dataDir, { recursive: true });
    const others = [new OtherProcess(dataDir), new OtherProcess(dataDir)];
    const here = await openSite({ dataDir, purpose: 'command' });
    const said = await Promise.all(others.map((other) => other.said));
    expect([here, ...said].filter((one) => one.startedHere)).toHaveLength(1);
    expect(new Set([here, ...said].map((one) => one.connection.password)).size).toBe(1);
    await here.stop();
    for (const other of others) await other.tell('stop');
    expect(await serverPid(dataDir)).toBeUndefined();
  });

  test('a foreign connection keeps the server running until the next one leaves', async () => {
    const site = await openSite({ dataDir, purpose: 'command' });
    const foreign = new pg.Client(site.connection);
    await foreign.connect();
    await site.stop();
    expect(await serverPid(dataDir)).toBeDefined();
    await foreign.end();
    const next = await openSite({ dataDir, purpose: 'command' });
    expect(next.startedHere).toBe(false);
    await next.stop();
    expect(await serverPid(dataDir)).toBeUndefined();
  });
});

describe('a program ends', () => {
  beforeEach(async () => {
    await removeTrialFolder(dataDir);
    dataDir = await makeTrialSite();
  });

  test('by Ctrl-C: the server outlives the keystroke and is then stopped in order', async () => {
    const other = new OtherProcess(dataDir);
    await other.said;
    expect(await other.signal('SIGINT', 'group')).toEqual({ status: null, signal: 'SIGINT' });
    expect(await serverPid(dataDir)).toBeUndefined();
    expect(readLog(dataDir).match(/database system is shut down/g)).toHaveLength(2);
  });

  test('by Ctrl-C while the site is still being made', async () => {
    rmSync(dataDir, { recursive: true });
    const other = new OtherProcess(dataDir);
    while (!existsSync(join(dataDir, 'postgres.lock'))) await new Promise((resolve) => setTimeout(resolve, 10));
    await other.signal('SIGINT', 'group');
    expect(await serverPid(dataDir)).toBeUndefined();
    const next = await openSite({ dataDir, purpose: 'command' });
    await next.stop();
  });

  test('without a word: what it has started it takes along', async () => {
    const other = new OtherProcess(dataDir);
    await other.said;
    expect(await other.tell('return')).toEqual({ status: 0, signal: null });
    expect(await serverPid(dataDir)).toBeUndefined();
  });
});
