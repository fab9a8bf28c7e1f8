import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type ServerAddress, writeServerAddress } from '../folder/server-address.ts';
import type { SiteFolder } from '../folder/site-folder.ts';
import { SOCKET_PORT, prepareSocketFolder } from '../folder/socket-folder.ts';
import { handFolders } from '../machine/handed-folders.ts';
import { asUser, serverEnvironment } from '../machine/run-program.ts';
import { type ServerUser, giveTo } from '../machine/server-user.ts';
import type { Programs } from '../programs/find-programs.ts';
import { programFile } from '../programs/system-folders.ts';
import { clearRemains } from './clear-remains.ts';
import { SETTINGS_FILE } from './create-cluster.ts';
import { openServerLog, serverLogLength } from './server-log.ts';
import { formatServerSettings } from './server-settings.ts';
import { refusalOfStart, waitUntilReady } from './wait-until-ready.ts';
import { startOnWindows } from './windows-server.ts';

/** What this machine, or the container we are in, may use. */
function memoryBytes(): number {
  const allowed = process.constrainedMemory?.() ?? 0;
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}

function writeSettings(folder: SiteFolder, major: number, user: ServerUser | undefined): void {
  const file = join(folder.cluster, SETTINGS_FILE);
  writeFileSync(file, formatServerSettings(major, memoryBytes()), { mode: 0o600 });
  giveTo(user, file);
}

/** A list of folders as PostgreSQL reads it: a name with commas or spaces stands in quotes. */
const quoteFolder = (folder: string): string => `"${folder.replaceAll('"', '""')}"`;

function spawnServer(folder: SiteFolder, programs: Programs, user: ServerUser | undefined, socketFolder: string): ChildProcess {
  const folders = handFolders(user, [folder.cluster, socketFolder]);
  const log = openServerLog(folder.log);
  const [data, socket] = folders.paths as [string, string];
  const settings = [
    `cluster_name=${folder.clusterName}`,
    `unix_socket_directories=${quoteFolder(socket)}`,
    'listen_addresses=',
    `port=${SOCKET_PORT}`,
  ];
  try {
    return spawn(programFile(programs.folder, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...asUser(user),
      env: serverEnvironment(),
      // Ctrl-C in the terminal goes to the whole group: the server is in a group (and session) of its own
      // and stops when we have finished with it.
      detached: true,
      stdio: ['ignore', log, log, ...folders.handles],
    });
  } finally {
    closeSync(log);
    folders.close();
  }
}

async function startOnUnix(folder: SiteFolder, programs: Programs, user: ServerUser | undefined, log: (line: string) => void): Promise<ServerAddress> {
  const socketFolder = prepareSocketFolder(folder, user);
  await clearRemains(folder, socketFolder, log);
  const address = { host: socketFolder, port: SOCKET_PORT };
  writeServerAddress(folder, address);
  const logFrom = serverLogLength(folder.log);
  const child = spawnServer(folder, programs, user, socketFolder);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  if (!(await waitUntilReady(folder, () => !ended, log))) throw refusalOfStart(folder, logFrom);
  return address;
}

/**
 * Starts the server of an existing data directory and waits until it takes connections, however long recovery after a
 * power cut takes. The caller holds the site's lock and knows that no server runs.
 * @throws Refusal `database.start-failed`, `database.folder-damaged`, `database.in-use`, `database.file-system`,
 *   `database.path-too-long`, `site.disk-full`
 */
export async function startServer(
  folder: SiteFolder,
  programs: Programs,
  user: ServerUser | undefined,
  log: (line: string) => void,
): Promise<ServerAddress> {
  writeSettings(folder, programs.major, user);
  return process.platform === 'win32' ? startOnWindows(folder, programs, log) : startOnUnix(folder, programs, user, log);
}
