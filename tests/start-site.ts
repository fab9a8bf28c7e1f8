import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TUYEN, cleanEnvironment } from './run-tuyen.ts';

/** A site as its user starts it: the real command, a folder of its own, a free port. */
export interface StartedSite {
  address: string;
  dataDir: string;
  process: ChildProcess;
  accounts: { account: string; password: string; role: string }[];
  /** Ctrl-C in its terminal (the whole group of processes), and wait until it has gone. */
  stop(): Promise<number | null>;
  /** Resolves with the exit code, null when a signal ended it. */
  ended: Promise<number | null>;
}

export const makeDataDir = (name = 'site'): string => mkdtempSync(join(tmpdir(), `tuyen ${name} `));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code, signal) => reject(new Error(`tuyen serve ended with ${code ?? signal}: ${said}`)));
  });
}

/** Starts `tuyen serve` and waits for the address it prints. */
export async function startSite(dataDir: string, ...options: string[]): Promise<StartedSite> {
  // A group of its own: a Ctrl-C of a terminal reaches all of it.
  const child = spawn(process.execPath, [TUYEN, 'serve', '--data', dataDir, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: cleanEnvironment() });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await addressOf(child);
  const accounts = options.includes('--demo') ? (JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as StartedSite['accounts']) : [];
  return {
    address,
    dataDir,
    process: child,
    accounts,
    ended,
    stop: () => {
      process.kill(-child.pid!, 'SIGINT');
      return ended;
    },
  };
}

/** Number of the PostgreSQL that the folder says is running; undefined when there is none. */
export function findPostgres(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN;
  return Number.isInteger(pid) && isAlive(pid) ? pid : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
