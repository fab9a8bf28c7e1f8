import type { Measurement } from '../measure.ts';

/** What every bench is given. */
export interface BenchContext {
  /** URL of a PostgreSQL with the template of the tests: `openTestStore(server)` makes a store of one's own. */
  server: string;
  /** Of everything invented. */
  seed: number;
}

/**
 * A bench is a file `bench/<name>.bench.ts` that exports `bench`; nothing else has to name it.
 * It runs in a process of its own, so that its memory is its own and a leak spoils no other's figures.
 */
export interface Bench {
  /** One line for `npm run bench -- --list`. */
  about: string;
  /** Takes many minutes or gigabytes: runs only when named. */
  large?: true;
  run(context: BenchContext): Promise<Measurement[]>;
}
