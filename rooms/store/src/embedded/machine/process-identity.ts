import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process for sure: numbers are given again after a restart, number and start together are not. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal only for the same process of the same boot of the machine. */
  start: string;
}

const readOrUndefined = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

function linuxStart(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in brackets may hold spaces and brackets itself: fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  // A zombie has ended; only its parent has not asked how.
  if (state === 'Z' || state === 'X' || ticks === undefined) return undefined;
  return `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${ticks}`;
}

function askedStart(pid: number): string | undefined {
  const [program, ...options] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().Ticks`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  const answer = spawnSync(program as string, options, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, windowsHide: true });
  return answer.status === 0 && answer.stdout.trim() !== '' ? answer.stdout.trim() : undefined;
}

/** When the process began, or undefined when there is none of this number (or only its remains). */
export function readProcessStart(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxStart(pid) : askedStart(pid);
}

/** Whether a process of this number runs now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return process.platform === 'linux' ? linuxStart(pid) !== undefined : true;
}

/** Whether the very process that was noted down still runs. */
export function isSameProcess(noted: ProcessIdentity): boolean {
  return Number.isInteger(noted.pid) && noted.pid > 0 && isAlive(noted.pid) && readProcessStart(noted.pid) === noted.start;
}

let own: ProcessIdentity | undefined;

/** This process. */
export function ownIdentity(): ProcessIdentity {
  own ??= { pid: process.pid, start: readProcessStart(process.pid) ?? '' };
  return own;
}
