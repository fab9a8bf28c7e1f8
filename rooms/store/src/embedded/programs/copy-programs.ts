import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { runProgram } from '../machine/run-program.ts';
import type { ServerUser } from '../machine/server-user.ts';
import { addLibraryNames } from './add-library-names.ts';
import { runsFor } from './runs-for.ts';

/** What the server does not need. */
const isNeeded = (file: string): boolean => extname(file) !== '.a' && basename(file) !== 'pkgconfig' && !basename(file).startsWith('libecpg');

/** Makes everything readable for all and programs runnable, whatever the mask was when it was installed. */
function openForAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || basename(join(path, '..')) === 'bin' ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForAll(join(path, name));
}

/** Copies the package to the target, whole or not at all. */
function copyPackage(folder: string, target: string): void {
  const half = mkdtempSync(`${target}.new-`);
  try {
    cpSync(join(folder, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    openForAll(half);
    addLibraryNames(half);
    renameSync(half, target);
  } catch (cause) {
    rmSync(half, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(target)) throw cause;
  }
}

/** Whether nobody but us can have put something there. */
function isOurs(place: string): boolean {
  // Not what a link points to: in a folder open to all, somebody could lead us to a folder that must stay closed.
  const entry = lstatSync(place);
  if (!entry.isDirectory()) return false;
  return process.platform === 'win32' || (entry.uid === process.getuid?.() && (entry.mode & 0o022) === 0);
}

const canPass = async (user: ServerUser | undefined, place: string): Promise<boolean> =>
  user === undefined || (await runProgram('/bin/sh', ['-c', 'cd "$0"', place], { user })).status === 0;

/** Where a copy may lie, the best place first. */
export const listPlaces = (siteRoot: string, user: ServerUser | undefined): string[] => [
  // One copy for all sites of the machine, where the system keeps such things.
  ...(user === undefined ? [] : ['/var/lib/tuyen']),
  join(siteRoot, 'programs'),
  join(tmpdir(), `tuyen-programs-${process.getuid?.() ?? 0}`),
];

/** Makes the place; false where that may not be done. */
function makePlace(place: string): boolean {
  try {
    mkdirSync(place, { recursive: true });
    if (!isOurs(place)) return false;
    chmodSync(place, 0o755);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the package (50 MB, 0.2 s) to the first place where the user can run it, or finds the copy made earlier.
 * @returns its `bin` folder, or undefined where there is no such place
 */
export async function copyPrograms(folder: string, places: readonly string[], user: ServerUser | undefined): Promise<string | undefined> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  for (const place of places) {
    if (!makePlace(place) || !(await canPass(user, place))) continue;
    const target = join(place, `postgres-${version}`);
    if (!existsSync(target)) copyPackage(folder, target);
    const bin = join(target, 'native', 'bin');
    if (await runsFor(user, bin)) return bin;
    rmSync(target, { recursive: true, force: true });
  }
  return undefined;
}
