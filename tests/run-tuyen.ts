import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command as it is installed. */
export const TUYEN = fileURLToPath(new URL('../rooms/cli/bin/tuyen.mjs', import.meta.url));

export interface Ended {
  code: number | null;
  /** Standard output: data. */
  out: string;
  /** Standard error: what a person reads. */
  said: string;
}

/** Surroundings of a command: nothing of the tests' own database or folder. */
export function cleanEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, TUYEN_DATA: __, PORT: ___, ...rest } = process.env;
  return { ...rest, ...more };
}

/** Runs a command to its end. */
export async function runTuyen(words: readonly string[], options: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [TUYEN, ...words], { stdio: ['pipe', 'pipe', 'pipe'], env: cleanEnvironment(options.env), ...(options.cwd === undefined ? {} : { cwd: options.cwd }) });
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  // One that ends without reading its input is no fault of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out: Buffer.concat(out).toString(), said: Buffer.concat(said).toString() };
}
