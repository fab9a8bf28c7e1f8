import { setTimeout as pause } from 'node:timers/promises';
import type { SiteFolder } from '../folder/site-folder.ts';
import { isAlive } from '../machine/process-identity.ts';
import { sendSignal } from '../machine/send-signal.ts';
import { findServerUser } from '../machine/server-user.ts';
import { findPrograms } from '../programs/find-programs.ts';
import { readMajor } from './read-major.ts';
import { stopOnWindows } from './windows-server.ts';

/** Fast: transactions are rolled back and everything is written down. Immediate: as in a crash, recovered at the next start. */
const steps: readonly { signal: NodeJS.Signals; mode: 'fast' | 'immediate'; patienceMs: number }[] = [
  { signal: 'SIGINT', mode: 'fast', patienceMs: 60_000 },
  { signal: 'SIGQUIT', mode: 'immediate', patienceMs: 10_000 },
  { signal: 'SIGKILL', mode: 'immediate', patienceMs: 10_000 },
];

async function ask(folder: SiteFolder, pid: number, step: (typeof steps)[number], log: (line: string) => void): Promise<void> {
  if (process.platform === 'win32') {
    const programs = await findPrograms(readMajor(folder), folder.root, findServerUser(folder.cluster), log);
    return stopOnWindows(folder, programs, step.mode, step.patienceMs / 1000);
  }
  await sendSignal(pid, step.signal, findServerUser(folder.cluster));
}

/**
 * Stops the server and waits until it is gone: quick where nothing is left to write (0.05 s), up to some seconds after a
 * large import on a slow disk.
 * @throws Error when it cannot be stopped at all
 */
export async function stopServer(folder: SiteFolder, pid: number, log: (line: string) => void): Promise<void> {
  for (const step of steps) {
    await ask(folder, pid, step, log);
    const began = Date.now();
    let told = false;
    while (isAlive(pid) && Date.now() - began < step.patienceMs) {
      if (!told && Date.now() - began > 3_000) {
        told = true;
        log('Đang ghi nốt dữ liệu và dừng cơ sở dữ liệu…');
      }
      await pause(10);
    }
    if (!isAlive(pid)) return;
  }
  throw new Error(`the database server (process ${pid}) does not stop`);
}
