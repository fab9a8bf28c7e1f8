import { spawn } from 'node:child_process';
import { type Store, openStore, sql } from '@tuyen/store';
import { afterAll, describe, expect, it } from 'vitest';
import { TUYEN, cleanEnvironment, runTuyen } from '../run-tuyen.ts';
import { findPostgres, makeDataDir, removeDataDir } from '../start-site.ts';

const LIMIT_MS = 240_000;
const dataDir = makeDataDir('killed');
afterAll(() => removeDataDir(dataDir));

const simulation = ['simulate', '--commune', '03390', '--people', '120', '--from', '2026-09-01', '--to', '2026-09-30', '--seed', '11', '--data', dataDir];
const countRecords = async (store: Store): Promise<number> => Number((await store.database.row<{ n: string }>(sql`select count(*) as n from record`))!.n);

/** Kills the simulation as soon as its first records are kept. */
async function killInTheMiddle(store: Store): Promise<number> {
  const before = await countRecords(store);
  const child = spawn(process.execPath, [TUYEN, ...simulation], { stdio: 'ignore', env: cleanEnvironment() });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  while (child.exitCode === null && (await countRecords(store)) === before) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  return (await countRecords(store)) - before;
}

describe('a simulation that is killed in the middle', () => {
  it('is finished by running it again: the records kept are the same ones, none twice, and all is in agreement', async () => {
    // Sets the folder up, published totals included: what is kept after that is of the simulation.
    expect(await runTuyen(['verify', '--data', dataDir])).toMatchObject({ code: 0 });
    const store = await openStore({ dataDir, purpose: 'command' });
    const kept = await killInTheMiddle(store).finally(() => store.close());
    const second = await runTuyen(simulation);
    expect(second.code).toBe(0);
    const truth = JSON.parse(second.out) as { recorded: number; unchanged: number; records: Record<string, number> };
    const all = Object.values(truth.records).reduce((sum, count) => sum + count, 0);
    expect(kept).toBeGreaterThan(0);
    expect(truth).toMatchObject({ unchanged: kept, recorded: all - kept });
    const third = JSON.parse((await runTuyen(simulation)).out) as object;
    expect(third).toMatchObject({ recorded: 0, unchanged: all, records: truth.records });
    expect(await runTuyen(['verify', '--data', dataDir])).toMatchObject({ code: 0 });
    expect(findPostgres(dataDir)).toBeUndefined();
  }, LIMIT_MS);
});
