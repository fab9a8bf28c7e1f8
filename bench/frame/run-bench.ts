import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from '../measure.ts';

export interface BenchResult {
  measurements: Measurement[];
  seconds: number;
  /** Largest memory of the bench's own process. */
  peakMiB: number;
}

const PROGRAM = fileURLToPath(new URL('bench-process.ts', import.meta.url));

/** @throws Error when the bench ended without a result; what it said is on standard error. */
export function runBench(name: string, server: string, seed: number): Promise<BenchResult> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [name, server, String(seed)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let result: BenchResult | undefined;
    child.on('message', (message) => {
      result = message as BenchResult;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 && result) resolve(result);
      else reject(new Error(`the bench ${name} ended with ${code} before its result`));
    });
  });
}
