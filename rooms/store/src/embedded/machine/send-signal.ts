import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Sends a signal to a process of the server; one that has ended meanwhile is no error.
 * Root in a container without CAP_KILL may not signal other users' processes, but may become that user.
 */
export async function sendSignal(pid: number, signal: NodeJS.Signals, user: ServerUser | undefined): Promise<void> {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ESRCH') return;
    if (code !== 'EPERM' || user === undefined) throw cause;
    await runProgram('/bin/sh', ['-c', 'kill -s "$0" "$1"', signal.replace('SIG', ''), String(pid)], { user });
  }
}
