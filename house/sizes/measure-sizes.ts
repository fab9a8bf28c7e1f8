import { isTest, listRoomSources, listSources } from '../rooms/source-files.ts';
import { listRooms } from '../rooms/room.ts';
import { listExports } from '../source/list-exports.ts';
import type { Measured } from '../ratchet/ratchet.ts';
import type { Tree } from '../tree/tree.ts';

/** No file of ours is longer. */
export const HARD_STOP_LINES = 500;
/** Longer files are a debt. */
export const LONG_LINES = 300;
/** More files than this in one folder, tests aside, and the folder is two ideas. */
export const FULL_FOLDER = 14;
/** A door wider than this is a wall with a hole. */
export const WIDE_DOOR = 30;

/** Lines as an editor counts them: a line end at the end opens no new line. */
export const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

const isOurs = (path: string): boolean => /^(rooms|house|scripts|tests)\//.test(path);

/** Every file of code with its number of lines; migrations too. */
export function listLengths(tree: Tree): Map<string, number> {
  const sql = [...tree].filter(([path]) => path.endsWith('.sql')).map(([path, text]) => ({ path, text }));
  return new Map([...listSources(tree), ...sql].filter(({ path }) => isOurs(path)).map(({ path, text }) => [path, countLines(text)]));
}

const above = (sizes: Iterable<readonly [string, number]>, limit: number): Measured => Object.fromEntries([...sizes].filter(([, size]) => size > limit));

/** Files of more than 300 lines. */
export const measureLongFiles = (tree: Tree): Measured => above(listLengths(tree), LONG_LINES);

/** Folders of code with more than 14 files beside their tests. */
export function measureFullFolders(tree: Tree): Measured {
  const folders = new Map<string, number>();
  for (const { path } of listSources(tree).filter((file) => isOurs(file.path) && !isTest(file.path))) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return above(folders, FULL_FOLDER);
}

/** How many names each room's door offers. */
export function listDoorWidths(tree: Tree): Map<string, number> {
  const doors = listRooms(tree).flatMap((room) => listRoomSources(tree, room.name).filter(({ path }) => path === `${room.folder}/src/index.ts`));
  return new Map(doors.map(({ path, text }) => [path, listExports(path, text).length]));
}

/** Doors of more than 30 names. */
export const measureWideDoors = (tree: Tree): Measured => above(listDoorWidths(tree), WIDE_DOOR);
