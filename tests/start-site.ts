import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TUYEN = fileURLToPath(new URL('../rooms/cli/bin/tuyen.mjs', import.meta.url));

/** A site as its user starts it: the real command, a folder of its own, a free port. */
export interface StartedSite {
  address: string;
  dataDir: string;
  process: ChildProcess;
  accounts: { account: string; password: string; role: string }[];
  /** Ctrl-C, and wait until it has gone. */
  stop(): Promise<number | null>;
}

export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'tuyen-site-'));

/** Starts `tuyen serve` and waits for the address it prints. */
export async function startSite(dataDir: string, ...options: string[]): Promise<StartedSite> {
  const child = spawn(process.execPath, [TUYEN, 'serve', '--data', dataDir, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`tuyen serve ended with ${code}: ${said}`)));
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const accounts = options.includes('--demo') ? (JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as StartedSite['accounts']) : [];
  return {
    address,
    dataDir,
    process: child,
    accounts,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Runs a command to its end. */
export async function runTuyen(dataDir: string, words: readonly string[], input = ''): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, [TUYEN, ...words, '--data', dataDir], { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, error };
}

export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
