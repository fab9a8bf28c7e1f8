import type { Inspection, Wrong } from '../inspection.ts';
import { type Room, listRooms } from '../rooms/room.ts';
import { isTest, listRoomFiles, type SourceFile } from '../rooms/source-files.ts';
import { type Import, listImports } from '../source/list-imports.ts';
import { joinRelative } from '../source/resolve-relative.ts';
import type { Tree } from '../tree/tree.ts';
import { isBuiltIn, isRelative, packageOf } from './package-of.ts';

/** What tests and scripts of any room may use: the libraries of the root. */
function rootLibraries(tree: Tree): Set<string> {
  const manifest = JSON.parse(tree.get('package.json') ?? '{}') as { devDependencies?: object };
  return new Set(Object.keys(manifest.devDependencies ?? {}));
}

/** The web app is bundled: what it ships stands in devDependencies, so that a server's installation need not bring it. */
const isBundled = (room: Room): boolean => room.name === 'web';

const isProduct = (room: Room, path: string): boolean => path.startsWith(`${room.folder}/src/`) && !isTest(path);

/** A declaration of types (`@types/pg`) stands for its package where only types are meant. */
const typesOf = (name: string): string => `@types/${name.replace(/^@/, '').replace('/', '__')}`;

function isDeclared(room: Room, file: SourceFile, found: Import, name: string, shared: ReadonlySet<string>): boolean {
  if (room.dependencies.has(name)) return true;
  const developing = room.developing.has(name) || (found.typeOnly && room.developing.has(typesOf(name)));
  if (isProduct(room, file.path)) return developing && (isBundled(room) || found.typeOnly);
  return developing || shared.has(name);
}

function checkRoomImport(room: Room, other: Room | undefined, specifier: string, inProduct: boolean): string | undefined {
  if (other === undefined) return `${specifier} is no room`;
  const byDoor = specifier === other.door || (specifier === `${other.door}/testing` && !inProduct);
  if (!byDoor) return `${specifier}: a room is entered by its door ${other.door} only${specifier.endsWith('/testing') ? '; the door for tests is for tests' : ''}`;
  if (other === room) return `${specifier}: inside a room files are imported by their paths, not by its own door`;
  return (other.floor ?? Infinity) < (room.floor ?? -1) ? undefined : `${specifier} is on floor ${other.floor}; ${room.name} on floor ${room.floor} may use lower floors only`;
}

function checkOne(tree: Tree, room: Room, rooms: ReadonlyMap<string, Room>, file: SourceFile, found: Import, shared: ReadonlySet<string>): string | undefined {
  const { specifier } = found;
  if (specifier.startsWith('/')) return `${specifier}: an absolute path`;
  if (isRelative(specifier)) {
    return joinRelative(file.path, specifier).startsWith(`${room.folder}/`) ? undefined : `${specifier} leads out of the room ${room.name}`;
  }
  if (isBuiltIn(specifier)) return undefined;
  const name = packageOf(specifier);
  if (name.startsWith('@tuyen/')) {
    const wrong = checkRoomImport(room, rooms.get(name), specifier, isProduct(room, file.path));
    if (wrong !== undefined) return wrong;
  }
  if (isDeclared(room, file, found, name, shared)) return undefined;
  return `${name} is not declared in ${room.folder}/package.json${isProduct(room, file.path) && room.developing.has(name) ? ' as a dependency of the product' : ''}`;
}

/** Imports go downwards, through doors, to files of the same room, and to packages that the room declares. */
export function checkImports(tree: Tree): Inspection {
  const rooms = listRooms(tree);
  const byDoor = new Map(rooms.map((room) => [room.door, room]));
  const shared = rootLibraries(tree);
  const wrongs: Wrong[] = [];
  let looked = 0;
  for (const room of rooms) {
    for (const file of listRoomFiles(tree, room.name)) {
      for (const found of listImports(file.path, file.text)) {
        looked += 1;
        const says = checkOne(tree, room, byDoor, file, found, shared);
        if (says !== undefined) wrongs.push({ path: file.path, line: found.line, says });
      }
    }
  }
  return { looked, wrongs };
}
