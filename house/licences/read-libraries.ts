import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuiltIn, isRelative, packageOf } from '../floors/package-of.ts';
import { listRooms } from '../rooms/room.ts';
import { listRoomSources } from '../rooms/source-files.ts';
import { listImports } from '../source/list-imports.ts';
import type { Tree } from '../tree/tree.ts';
import type { Library } from './check-licences.ts';
import { type Lock, listClosure } from './locked-package.ts';

interface Manifest {
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
  engines?: Record<string, string>;
}

/** The library as it lies on this machine, else as the lock file knows it (a build for another machine). */
function readLibrary(root: string, lock: Lock, path: string): Library {
  const file = join(root, path, 'package.json');
  const locked = lock[path] ?? {};
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  const license = typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? manifest.licenses?.[0]?.type ?? locked.license);
  const version = manifest.version ?? locked.version;
  const engines = manifest.engines ?? locked.engines;
  return { path, ...(version === undefined ? {} : { version }), ...(license === undefined ? {} : { license }), ...(engines === undefined ? {} : { engines }) };
}

export const readLock = (tree: Tree): Lock => (JSON.parse(tree.get('package-lock.json') ?? '{"packages":{}}') as { packages: Lock }).packages;

/** Libraries that a server's installation brings: what the rooms depend on, and so on. */
export function readServerLibraries(root: string, tree: Tree): Library[] {
  const lock = readLock(tree);
  const roots = listRooms(tree).flatMap((room) => [...room.dependencies].map((name) => ({ from: room.folder, name })));
  return listClosure(lock, roots).map((path) => readLibrary(root, lock, path));
}

/** Libraries that the browser gets: what the web app's sources import, and so on. They stand in devDependencies, being bundled. */
export function readBrowserLibraries(root: string, tree: Tree): Library[] {
  const lock = readLock(tree);
  const imported = listRoomSources(tree, 'web').flatMap(({ path, text }) => listImports(path, text).filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier));
  const names = new Set(imported.filter((specifier) => !isRelative(specifier) && !isBuiltIn(specifier)).map(packageOf));
  return listClosure(lock, [...names].map((name) => ({ from: 'rooms/web', name }))).map((path) => readLibrary(root, lock, path));
}
