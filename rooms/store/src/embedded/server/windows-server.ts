import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServerAddress, findServerAddress, writeServerAddress } from '../folder/server-address.ts';
import type { SiteFolder } from '../folder/site-folder.ts';
import { isAlive } from '../machine/process-identity.ts';
import { asUser, serverEnvironment } from '../machine/run-program.ts';
import type { Programs } from '../programs/find-programs.ts';
import { programFile } from '../programs/system-folders.ts';
import { readPidFile } from './running-server.ts';
import { limitServerLog, readServerLog, serverLogLength } from './server-log.ts';
import { refusalOfStart, waitUntilReady } from './wait-until-ready.ts';

const LOOPBACK = '127.0.0.1';

/** A free port of this machine: the wanted one if it is, else any. */
async function findFreePort(wanted: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(wanted, LOOPBACK);
    await once(probe, 'listening');
    const place = probe.address();
    return typeof place === 'object' && place !== null ? place.port : wanted;
  } catch {
    return findFreePort(0);
  } finally {
    probe.close();
  }
}

/** `pg_ctl` gives up an administrator's rights, with which `postgres` refuses to run, and ends at once. */
async function runPgCtl(programs: Programs, parameters: readonly string[]): Promise<void> {
  // No pipes: the server would inherit them and keep them, and us, open.
  const child = spawn(programFile(programs.folder, 'pg_ctl'), parameters, {
    ...asUser(undefined),
    env: serverEnvironment(),
    stdio: 'ignore',
    windowsHide: true,
  });
  await once(child, 'exit');
}

async function tryPort(folder: SiteFolder, programs: Programs, port: number, log: (line: string) => void): Promise<boolean> {
  const options = `-c cluster_name=${folder.clusterName} -c listen_addresses=${LOOPBACK} -c port=${port}`;
  writeServerAddress(folder, { host: LOOPBACK, port });
  limitServerLog(folder.log);
  await runPgCtl(programs, ['start', '-W', '-s', '-D', folder.cluster, '-l', folder.log, '-o', options]);
  // The server writes its number within moments; one that never does has failed.
  for (let waited = 0; waited < 10_000 && readPidFile(folder) === undefined; waited += 50) await pause(50);
  const pid = readPidFile(folder)?.pid;
  return pid !== undefined && (await waitUntilReady(folder, () => isAlive(pid), log));
}

/**
 * Windows: sockets in files are not served by our client there, so TCP on the loopback address with a port of its own,
 * the last one if it is still free, so that other processes of the site find the server again.
 */
export async function startOnWindows(folder: SiteFolder, programs: Programs, log: (line: string) => void): Promise<ServerAddress> {
  let wanted = findServerAddress(folder)?.port ?? 0;
  for (let tries = 0; ; tries += 1) {
    const port = await findFreePort(wanted);
    const logFrom = serverLogLength(folder.log);
    if (await tryPort(folder, programs, port, log)) return { host: LOOPBACK, port };
    const taken = /could not bind|Address already in use|Only one usage of each socket address/.test(readServerLog(folder.log, logFrom));
    if (!taken || tries === 3) throw refusalOfStart(folder, logFrom);
    wanted = 0;
  }
}

/** Windows has no signals: `pg_ctl` asks the server through its own pipe. */
export async function stopOnWindows(folder: SiteFolder, programs: Programs, mode: 'fast' | 'immediate', seconds: number): Promise<void> {
  await runPgCtl(programs, ['stop', '-s', '-w', '-t', String(seconds), '-m', mode, '-D', folder.cluster]);
}
