import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@tuyen/records';
import { findAnsweringServer } from './find-answering-server.ts';
import { hasPassword, readPassword } from './folder/password.ts';
import { type ServerAddress, findServerAddress } from './folder/server-address.ts';
import type { SiteFolder } from './folder/site-folder.ts';
import { isAlive } from './machine/process-identity.ts';
import { findServerUser, giveTo } from './machine/server-user.ts';
import { type Presence, type SiteConnection, openPresence } from './presence.ts';
import { findPrograms } from './programs/find-programs.ts';
import { OWNER, createCluster, removeHalfMadeClusters } from './server/create-cluster.ts';
import { readMajor } from './server/read-major.ts';
import { resetPassword } from './server/reset-password.ts';
import { type RunningServer, findRunningServer, isOurs } from './server/running-server.ts';
import { startServer } from './server/start-server.ts';
import { stopServer } from './server/stop-server.ts';
import { waitUntilReady } from './server/wait-until-ready.ts';

/** A process's part in a running server. */
export interface Joined {
  connection: SiteConnection;
  presence: Presence;
  startedHere: boolean;
}

type Log = (line: string) => void;

const DATABASE = 'tuyen';
/** A server that neither takes nor refuses connections for so long has hung. */
const PATIENCE_MS = 5 * 60_000;

/** SQLSTATEs and system errors of a server that is coming, going or picking itself up. */
const passing = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE']);
/** There is no socket at the address: its folder was cleared away under a living server. */
const outOfReach = new Set(['ENOENT', 'ECONNREFUSED']);

const codeOf = (failure: unknown): string => String((failure as { code?: unknown }).code ?? '');
const isPassing = (failure: unknown): boolean =>
  passing.has(codeOf(failure)) || (failure instanceof Error && failure.message.startsWith('Connection terminated'));

const connectionTo = (folder: SiteFolder, address: ServerAddress): SiteConnection => ({
  ...address,
  user: OWNER,
  password: readPassword(folder),
  database: DATABASE,
  ssl: false,
});

/** Starts the server; makes its data first where there are none. */
async function start(folder: SiteFolder, log: Log): Promise<ServerAddress> {
  removeHalfMadeClusters(folder);
  const user = findServerUser(folder.cluster);
  // Data that root copied or restored belong to root; PostgreSQL wants them for itself.
  if (user !== undefined && statSync(folder.cluster, { throwIfNoEntry: false })?.uid === 0) giveTo(user, folder.cluster);
  const major = readMajor(folder);
  const programs = await findPrograms(major, folder.root, user, log);
  if (major === undefined) {
    log('Đang tạo cơ sở dữ liệu cho lần dùng đầu tiên…');
    await createCluster(folder, programs, user);
  } else if (!hasPassword(folder)) {
    await resetPassword(folder, programs, user);
  }
  return startServer(folder, programs, user, log);
}

const addressOf = (folder: SiteFolder, running: RunningServer): ServerAddress =>
  // One that an administrator started by hand listens where its own settings say.
  (isOurs(running.pid, folder) ? findServerAddress(folder) : undefined) ?? { host: running.socketFolder || 'localhost', port: running.port };

/** The address of a server that takes connections, ours or one found running; undefined when the one found has just ended. */
async function findAddress(folder: SiteFolder, running: RunningServer, log: Log): Promise<ServerAddress | undefined> {
  if (!hasPassword(folder)) {
    if (!isOurs(running.pid, folder)) throw new Refusal('database.in-use', { pid: String(running.pid), folder: folder.root });
    await stopServer(folder, running.pid, log);
    return undefined;
  }
  if (await waitUntilReady(folder, () => isAlive(running.pid), log)) return addressOf(folder, running);
  while (isAlive(running.pid)) await pause(20);
  return undefined;
}

/** Deals with a failed connection so that it can be tried again, or refuses. */
async function handleFailure(failure: unknown, folder: SiteFolder, log: Log): Promise<void> {
  if (isPassing(failure)) {
    await pause(50);
    return;
  }
  const code = codeOf(failure);
  if (code === '28P01' || code === '28000') throw new Refusal('database.sign-in', {}, [], { cause: failure });
  if (code === '53300') throw new Refusal('site.busy', {}, [], { cause: failure });
  const running = findRunningServer(folder);
  // The full disk is told by the caller.
  if (code === '53100') throw failure;
  if (!outOfReach.has(code)) throw new Refusal('database.unavailable', {}, [], { cause: failure });
  if (running === undefined) return;
  if (!isOurs(running.pid, folder)) throw new Refusal('database.in-use', { pid: String(running.pid), folder: folder.root }, [], { cause: failure });
  log('Cơ sở dữ liệu đang chạy nhưng mất cổng nối; đang khởi động lại…');
  await stopServer(folder, running.pid, log);
}

/** What the site has now: a server in sight, one out of sight, or, started by us, a new one. */
async function findOrStart(folder: SiteFolder, log: Log): Promise<{ address: ServerAddress | undefined; startedHere: boolean }> {
  const running = findRunningServer(folder);
  if (running !== undefined) return { address: await findAddress(folder, running, log), startedHere: false };
  const answering = await findAnsweringServer(folder);
  if (answering !== undefined) return { address: answering, startedHere: false };
  return { address: await start(folder, log), startedHere: true };
}

/**
 * Joins the site's server, starting it where none runs. The caller holds the site's lock.
 * @throws Refusal of the `database.` and `site.` codes
 */
export async function joinServer(folder: SiteFolder, log: Log): Promise<Joined> {
  const before = findRunningServer(folder)?.pid;
  try {
    return await tryToJoin(folder, log);
  } catch (cause) {
    const running = findRunningServer(folder);
    // Nobody would come back for a server that could be started but not used, e.g. on a full disk.
    if (running !== undefined && running.pid !== before && isOurs(running.pid, folder)) await stopServer(folder, running.pid, log);
    throw cause;
  }
}

async function tryToJoin(folder: SiteFolder, log: Log): Promise<Joined> {
  let began = Date.now();
  let startedHere = false;
  let tries = 3;
  while (Date.now() - began < PATIENCE_MS) {
    const found = await findOrStart(folder, log).catch(async (failure: unknown) => {
      // A starter that was killed may have left its server half way: what it holds is forbidden until it has gone. A right that is really missing is missing again.
      if (!(failure instanceof Refusal) || failure.code !== 'database.folder-forbidden' || tries === 0) throw failure;
      tries -= 1;
      await pause(300);
      return undefined;
    });
    if (found === undefined) continue;
    if (found.startedHere) [startedHere, began] = [true, Date.now()];
    if (found.address === undefined) continue;
    try {
      const connection = connectionTo(folder, found.address);
      return { connection, presence: await openPresence(connection), startedHere };
    } catch (failure) {
      await handleFailure(failure, folder, log);
    }
  }
  throw new Refusal('database.unavailable');
}
