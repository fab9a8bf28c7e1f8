import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SiteFolder } from '../folder/site-folder.ts';
import { isAlive } from '../machine/process-identity.ts';
import { sendSignal } from '../machine/send-signal.ts';
import { findServerUser } from '../machine/server-user.ts';
import { listLeftovers, readPidFile } from './running-server.ts';

/** Ends children of a killed server that have not noticed yet; they can no longer commit anything. */
async function endLeftovers(folder: SiteFolder, log: (line: string) => void): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = listLeftovers(folder);
    if (left.length === 0) return;
    log('Đang dừng các tiến trình còn sót của lần chạy trước…');
    for (const pid of left) await sendSignal(pid, signal, findServerUser(folder.cluster));
    for (let waited = 0; waited < 3_000 && left.some(isAlive); waited += 50) await pause(50);
  }
}

/**
 * Clears what a server that was killed has left and what would keep the next one from starting.
 * PostgreSQL clears its own files, except when the number in them now belongs to another process of the same user:
 * it then takes that for a living server. The caller knows that none lives and holds the site's lock.
 */
export async function clearRemains(folder: SiteFolder, socketFolder: string, log: (line: string) => void): Promise<void> {
  await endLeftovers(folder, log);
  const noted = readPidFile(folder);
  // Left in place otherwise: PostgreSQL also looks for the old server's shared memory by this file.
  if (noted !== undefined && isAlive(noted.pid)) rmSync(join(folder.cluster, 'postmaster.pid'));
  for (const name of readdirSync(socketFolder)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(socketFolder, name), { force: true });
  }
}
