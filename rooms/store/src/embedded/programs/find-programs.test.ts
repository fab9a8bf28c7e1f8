import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findServerUser } from '../machine/server-user.ts';
import { findPrograms } from './find-programs.ts';
import { hasNeededExtensions } from './installed-extensions.ts';
import { findPackage } from './package-programs.ts';
import { listSystemFolders } from './system-folders.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tuyen-trial-'));
  chmodSync(place, 0o755);
  vi.stubEnv('TUYEN_POSTGRES_BIN', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

const user = findServerUser('/nowhere');
const find = (major: number | undefined) => findPrograms(major, place, user, () => {});

/** An installation that can say its version and nothing else. */
function install(name: string, version: string, extensions: readonly string[] = ['pg_trgm', 'btree_gist']): string {
  const bin = join(place, name, 'bin');
  const shared = join(place, name, 'share/postgresql/extension');
  mkdirSync(bin, { recursive: true });
  mkdirSync(shared, { recursive: true });
  for (const program of ['initdb', 'postgres']) writeFileSync(join(bin, program), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`, { mode: 0o755 });
  for (const extension of extensions) writeFileSync(join(shared, `${extension}.control`), '');
  return bin;
}

test('a new site gets the installation the administrator put first, if it is new enough and complete', async () => {
  const [old, bare, fit] = [install('old', '14.9'), install('bare', '16.1', ['pg_trgm']), install('fit', '17.2 (Debian)')];
  vi.stubEnv('PATH', [old, bare, fit, process.env['PATH']].join(':'));
  expect(await find(undefined)).toEqual({ folder: fit, major: 17 });
});

test('existing data get the version that made them, even a bare one', async () => {
  vi.stubEnv('PATH', [install('fit', '17.2'), install('bare', '16.1', []), process.env['PATH']].join(':'));
  expect((await find(16)).folder).toBe(join(place, 'bare/bin'));
});

test('data of the version that came with the program find it there', async () => {
  const own = await findPrograms(18, place, user, () => {});
  expect(own.major).toBe(18);
  expect(findPackage()).toBeDefined();
});

test('a folder named on purpose is used alone, and must fit the data', async () => {
  vi.stubEnv('TUYEN_POSTGRES_BIN', install('chosen', '16.4'));
  expect((await find(undefined)).major).toBe(16);
  await expect(find(15)).rejects.toMatchObject({ code: 'database.major-missing', facts: { major: '15' } });
  vi.stubEnv('TUYEN_POSTGRES_BIN', install('ancient', '13.4'));
  await expect(find(undefined)).rejects.toMatchObject({ code: 'database.programs-unusable' });
});

test('an installation reached by a link is listed once, a folder without both programs never', () => {
  const fit = install('fit', '17.2');
  const links = join(place, 'links');
  mkdirSync(links);
  for (const program of ['initdb', 'postgres']) symlinkSync(join(fit, program), join(links, program));
  const client = join(place, 'client');
  mkdirSync(client);
  writeFileSync(join(client, 'initdb'), '');
  const found = listSystemFolders([client, links, fit].join(':')).filter((folder) => folder.startsWith(place));
  expect(found).toEqual([links]);
  expect(hasNeededExtensions(links, 17)).toBe(true);
});
