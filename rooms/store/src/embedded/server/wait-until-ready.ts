import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@tuyen/records';
import { diskFull, freeMegabytes, refusalOfOutput } from '../folder/refuse-failure.ts';
import type { SiteFolder } from '../folder/site-folder.ts';
import { readPidFile } from './running-server.ts';
import { readServerLog } from './server-log.ts';

const POLL_MS = 15;
/** One log segment. */
const SERVER_NEEDS_MEGABYTES = 16;
/** Progress is told on anything longer than this. */
const TELL_EVERY_MS = 3_000;

/** How far recovery has come, by the last such line of the log: «redo in progress, elapsed time: 4.00 s, current LSN: 0/3A2B». */
function tell(folder: SiteFolder, seconds: number, log: (line: string) => void): void {
  const recovering = /redo in progress|syncing data directory|automatic recovery in progress/.test(readServerLog(folder.log, 0).split('\n').slice(-5).join('\n'));
  log(recovering ? `Đang khôi phục dữ liệu sau lần tắt đột ngột… (${seconds} giây)` : `Đang đợi cơ sở dữ liệu khởi động… (${seconds} giây)`);
}

/**
 * Waits for the server that `postmaster.pid` tells of to take connections.
 * @param lives whether that server still runs
 * @returns false when it ended, or began to stop, before it was ready
 */
export async function waitUntilReady(folder: SiteFolder, lives: () => boolean, log: (line: string) => void): Promise<boolean> {
  const began = Date.now();
  let nextTold = TELL_EVERY_MS;
  while (lives()) {
    const status = readPidFile(folder)?.status;
    if (status === 'ready') return true;
    if (status === 'stopping') return false;
    const elapsed = Date.now() - began;
    if (elapsed > nextTold) {
      nextTold += TELL_EVERY_MS;
      tell(folder, Math.round(elapsed / 1000), log);
    }
    await pause(POLL_MS);
  }
  return false;
}

/** Why the server did not start, by what it wrote into its log since then. */
export function refusalOfStart(folder: SiteFolder, logFrom: number): Refusal {
  const output = readServerLog(folder.log, logFrom);
  const known = refusalOfOutput(output, folder.root);
  if (known !== undefined) return known;
  const cause = new Error(output.trim().slice(-2000));
  // On a full disk not even the reason can be written.
  if (freeMegabytes(folder.root) < SERVER_NEEDS_MEGABYTES) return diskFull(folder.root, cause);
  if (/lock file "[^"]*" already exists|pre-existing shared memory block/.test(output)) {
    const pid = String(readPidFile(folder)?.pid ?? '?');
    return new Refusal('database.in-use', { pid, folder: folder.root }, [], { cause });
  }
  if (/incompatible with server|not a valid data directory|valid checkpoint record|pg_control|global\/|PANIC/.test(output)) {
    return new Refusal('database.folder-damaged', { folder: folder.cluster }, [], { cause });
  }
  return new Refusal('database.start-failed', { log: folder.log }, [], { cause });
}
