import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteFolder } from '../folder/site-folder.ts';
import { isAlive } from '../machine/process-identity.ts';

/** What `postmaster.pid` says about the server of a data directory. */
export interface RunningServer {
  pid: number;
  port: number;
  socketFolder: string;
  status: 'starting' | 'ready' | 'stopping';
}

/** The command line of a process, its parameters separated by zeros as on Linux; empty where there is none. */
function readCommandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  const [program, ...options] =
    process.platform === 'win32' ? ['tasklist', '/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV'] : ['ps', '-o', 'args=', '-p', String(pid)];
  return spawnSync(program as string, options, { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}

function worksIn(pid: number, cluster: string): boolean | undefined {
  try {
    const there = statSync(`/proc/${pid}/cwd`);
    const wanted = statSync(cluster);
    return there.dev === wanted.dev && there.ino === wanted.ino;
  } catch {
    // Root in a container may not look into other users' processes.
    return undefined;
  }
}

/** Whether the server was started by this product for this folder. */
export const isOurs = (pid: number, folder: SiteFolder): boolean =>
  // Windows tells the program's name only; there PostgreSQL looks into the number given again by itself.
  readCommandLine(pid).includes(process.platform === 'win32' ? 'postgres.exe' : `cluster_name=${folder.clusterName}`);

/**
 * Whether the number in `postmaster.pid` still belongs to the server of this folder. After a restart of the machine the same
 * number may be an editor of the same user, or a server of another site; PostgreSQL itself would then refuse to start.
 */
function isServerOf(pid: number, folder: SiteFolder): boolean {
  if (!isAlive(pid)) return false;
  if (isOurs(pid, folder)) return true;
  const works = worksIn(pid, folder.cluster);
  if (works !== undefined) return works;
  const command = readCommandLine(pid);
  // A first process keeps its command line; «postgres: …» is a child of some server.
  if (command.includes('cluster_name=tuyen-') || command.startsWith('postgres: ')) return false;
  return /^(postgres|postmaster)$/.test(basename(command.split(/[\0 ]/)[0] ?? ''));
}

const statusOf = (word: string | undefined): RunningServer['status'] => (word === 'ready' || word === 'stopping' ? word : 'starting');

/** Reads `postmaster.pid` as it is, whether or not that server lives. */
export function readPidFile(folder: SiteFolder): RunningServer | undefined {
  try {
    const lines = readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', status: statusOf(lines[7]?.trim()) };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** The living server of the folder, in whatever state, or undefined. */
export function findRunningServer(folder: SiteFolder): RunningServer | undefined {
  const noted = readPidFile(folder);
  return noted !== undefined && isServerOf(noted.pid, folder) ? noted : undefined;
}

/**
 * Processes of a server that is no more: children whose first process was killed end by themselves when they notice,
 * but one that computes notices late, and until then PostgreSQL refuses to start («pre-existing shared memory block»);
 * a server whose folder was deleted notices within a minute. Found on Linux only; asked when no server runs.
 */
export function listLeftovers(folder: SiteFolder): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && (readCommandLine(pid).startsWith(`postgres: ${folder.clusterName}: `) || isOurs(pid, folder)) && isAlive(pid));
}
