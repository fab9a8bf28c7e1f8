import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownIdentity } from '../machine/process-identity.ts';
import { type SiteFolder, prepareSiteFolder } from './site-folder.ts';
import { withSiteLock } from './site-lock.ts';

let folder: SiteFolder;
beforeEach(async () => {
  folder = await prepareSiteFolder(mkdtempSync(join(tmpdir(), 'tuyen-trial-')));
});
afterEach(() => rmSync(folder.root, { recursive: true }));

const lock = <Answer>(work: () => Promise<Answer>) => withSiteLock(folder, () => {}, work);
const age = (seconds: number) => utimesSync(folder.lock, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds);

test('many that want to start or stop a site at once do so one after the other', async () => {
  let inside = 0;
  let most = 0;
  const turns = Array.from({ length: 8 }, () =>
    lock(async () => {
      most = Math.max(most, (inside += 1));
      await pause(5);
      inside -= 1;
    }),
  );
  await Promise.all(turns);
  expect(most).toBe(1);
  expect(existsSync(folder.lock)).toBe(false);
});

test('a lock is given back also when the work fails', async () => {
  await expect(lock(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await lock(async () => 'next')).toBe('next');
});

test('a lock of a process that has ended, even one whose number lives again, is no lock', async () => {
  const space = JSON.parse(await lock(async () => readFileSync(folder.lock, 'utf8'))) as object;
  writeFileSync(folder.lock, JSON.stringify({ ...space, start: 'another day' }));
  expect(await lock(async () => 'entered')).toBe('entered');
});

test('a lock from another container holds while its holder touches it, and no longer', async () => {
  writeFileSync(folder.lock, JSON.stringify({ ...ownIdentity(), start: 'another day', space: 'pid:[1]', nonce: 'x' }));
  let entered = false;
  const turn = lock(async () => {
    entered = true;
  });
  await pause(150);
  expect(entered).toBe(false);
  age(20);
  await turn;
  expect(entered).toBe(true);
});

test('a lock that was never finished does not hold for ever', async () => {
  writeFileSync(folder.lock, '');
  age(20);
  expect(await lock(async () => 'entered')).toBe('entered');
});
