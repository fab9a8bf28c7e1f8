import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { openSite } from '../../src/embedded/open-site.ts';
import { prepareSiteFolder } from '../../src/embedded/folder/site-folder.ts';
import { isAlive } from '../../src/embedded/machine/process-identity.ts';
import type { SiteConnection } from '../../src/embedded/presence.ts';
import { findRunningServer, listLeftovers, readPidFile } from '../../src/embedded/server/running-server.ts';

/** In memory where that exists: the tests end processes, not power, and on a busy disk they took four times as long. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A private temporary folder: as root its like cannot be passed by the user PostgreSQL runs as. */
export const makeTrialFolder = (): string => mkdtempSync(join(place, 'tuyen-trial-'));

let finished: Promise<string> | undefined;

async function makeFinishedSite(): Promise<string> {
  const dataDir = makeTrialFolder();
  await (await openSite({ dataDir, purpose: 'command' })).stop();
  return dataDir;
}

afterAll(async () => {
  if (finished !== undefined) await removeTrialFolder(await finished);
  finished = undefined;
});

/** A site that was used before, copied from one made once per test file: 0.1 s where making one takes 1.2 s. */
export async function makeTrialSite(): Promise<string> {
  const dataDir = makeTrialFolder();
  cpSync(await (finished ??= makeFinishedSite()), dataDir, { recursive: true });
  return dataDir;
}

/** Asks one question on a connection of its own. */
export async function ask<Row extends object>(connection: SiteConnection, text: string): Promise<Row[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The number of the site's living server, or undefined. */
export async function serverPid(dataDir: string): Promise<number | undefined> {
  return findRunningServer(await prepareSiteFolder(dataDir))?.pid;
}

export const readLog = (dataDir: string): string => readFileSync(join(dataDir, 'postgres.log'), 'utf8');

/** Kills the server with all its processes, as a power cut does. */
export async function killServer(dataDir: string): Promise<void> {
  const folder = await prepareSiteFolder(dataDir);
  const processes = listLeftovers(folder);
  for (const pid of processes) process.kill(pid, 'SIGKILL');
  while (processes.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Ends whatever a failed test has left, and removes the folder. */
export async function removeTrialFolder(dataDir: string): Promise<void> {
  const folder = await prepareSiteFolder(dataDir);
  if (readPidFile(folder) !== undefined) await killServer(dataDir);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
