import { type ChildProcess, spawn } from 'node:child_process';
import { Refusal } from '@tuyen/records';
import type { HandedFolders } from './handed-folders.ts';
import type { ServerUser } from './server-user.ts';

export interface ProgramEnd {
  /** Undefined when it could not be run at all. */
  status: number | null | undefined;
  output: string;
  errors: string;
}

/**
 * The environment for PostgreSQL's programs: nobody's PGDATA or PGPORT may lead them elsewhere,
 * and their messages are English whatever the machine speaks, since some are recognised by their words.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG$|LANGUAGE$)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** spawn options that make the child the given user. */
export const asUser = (user: ServerUser | undefined): { uid?: number; gid?: number; cwd: string } => ({
  ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  // Our own working directory may be out of the user's reach, and must not be kept busy by a server that outlives us.
  cwd: process.platform === 'win32' ? (process.env['SystemRoot'] ?? 'C:\\') : '/',
});

interface ProgramOptions {
  user?: ServerUser | undefined;
  folders?: HandedFolders;
  /** What it reads from its standard input. */
  input?: string;
}

const spawnProgram = (file: string, parameters: readonly string[], options: ProgramOptions): ChildProcess =>
  spawn(file, parameters, {
    ...asUser(options.user),
    env: serverEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe', ...(options.folders?.handles ?? [])],
    windowsHide: true,
    // Ctrl-C is for us: half of a folder, or the next best version of PostgreSQL because the best one was interrupted
    // while it told its number, would be what remains of it.
    detached: process.platform !== 'win32',
  });

async function waitForEnd(child: ChildProcess, input: string): Promise<ProgramEnd> {
  const end: ProgramEnd = { status: undefined, output: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (end.output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (end.errors += text));
  // A program that ends without reading what it is given is no reason for us to end.
  child.stdin?.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ ...end, status }));
  });
}

/**
 * Runs a program to its end as the given user and collects what it says; a program that is not there, or that the user may
 * not run, has no status.
 * @throws Refusal `database.other-user-needed` when root may not become that user (a container without CAP_SETUID)
 */
export async function runProgram(file: string, parameters: readonly string[], options: ProgramOptions = {}): Promise<ProgramEnd> {
  try {
    return await waitForEnd(spawnProgram(file, parameters, options), options.input ?? '');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    // Some of these are thrown at once, others are told later.
    if (code === 'EPERM' && options.user !== undefined) throw new Refusal('database.other-user-needed', {}, [], { cause });
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'ENOEXEC' || code === 'ENOTDIR') {
      return { status: undefined, output: '', errors: message };
    }
    throw cause;
  }
}
