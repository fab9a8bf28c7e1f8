import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store, sql, verifyLog, verifyRegisters } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { expect, inject, it } from 'vitest';
import { importFiles, listInputFiles } from '../src/index.ts';
import { NOW, claimSource, claimXml } from './claim-samples.ts';

const CLAIMS = 3000;

function startImport(url: string, path: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'import-process.ts'), url, path], { stdio: ['ignore', 'pipe', 'ignore'] });
}

const visits = async (store: Store): Promise<number> => (await store.database.row<{ n: number }>(sql`select count(*) as n from visit`))!.n;

/** All that an import wrote, without the times and the chain, which are of the run. */
const everything = (store: Store): Promise<unknown[]> => store.database.rows(sql`select id, subject_id, root_id, form_key, unit_key, at, data::text as data from record order by id`);

it('An import killed in the middle leaves a sound log, and running it again gives what an undisturbed one gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-killed-'));
  const path = join(folder, 'a.xml');
  // Every third person comes twice, with a second claim.
  writeFileSync(path, claimXml(Array.from({ length: CLAIMS }, (_, i) => claimSource(i % 2000, { maLk: `LK${i}`, ...(i % 7 === 0 ? { commune: '99999' } : {}) }))));
  const store = await openTestStore(inject('postgres'));
  const undisturbed = await openTestStore(inject('postgres'));
  try {
    const child = startImport(store.url, path);
    for (let tries = 0; (await visits(store)) === 0 && tries < 2000; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The dead process entered a facility that was not known; this one learns of it as at its next start.
    await store.site.refreshUnits();
    const before = await visits(store);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(CLAIMS);
    expect([...(await verifyLog(store.site)).findings, ...(await verifyRegisters(store.site))]).toEqual([]);
    const options = { by: 'import:test', now: () => NOW };
    const again = await importFiles(store, listInputFiles([path]), options);
    expect(again).toMatchObject({ unchanged: before, corrected: 0 });
    expect(await visits(store)).toBe(CLAIMS);
    await importFiles(undisturbed, listInputFiles([path]), options);
    expect(await everything(store)).toEqual(await everything(undisturbed));
    const waiting = sql`select file, entry, code from parked where state = 'waiting' order by entry`;
    expect(await store.database.rows(waiting)).toEqual(await undisturbed.database.rows(waiting));
    expect([...(await verifyLog(store.site)).findings, ...(await verifyRegisters(store.site))]).toEqual([]);
  } finally {
    await store.close();
    await undisturbed.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
