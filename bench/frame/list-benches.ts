import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';

const FOLDER = new URL('../', import.meta.url);

/** Names of all benches: `append` for bench/append.bench.ts, in alphabetical order. */
export const listBenches = (): string[] =>
  readdirSync(fileURLToPath(FOLDER))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => name.replace('.bench.ts', ''))
    .sort();

/** @throws Error for a file that exports no `bench`. */
export async function loadBench(name: string): Promise<Bench> {
  const { bench } = (await import(new URL(`${name}.bench.ts`, FOLDER).href)) as { bench?: Bench };
  if (!bench) throw new Error(`bench/${name}.bench.ts exports no bench`);
  return bench;
}
