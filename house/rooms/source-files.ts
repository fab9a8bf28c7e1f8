import type { Tree } from '../tree/tree.ts';

export interface SourceFile {
  path: string;
  text: string;
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Written by people for the product, not only for its tests: TypeScript below `src`, tests beside it left out. */
export function listRoomSources(tree: Tree, room: string): SourceFile[] {
  return listRoomFiles(tree, room).filter(({ path }) => path.startsWith(`rooms/${room}/src/`) && !isTest(path));
}

/** All TypeScript and JavaScript of a room, tests and scripts included. */
export function listRoomFiles(tree: Tree, room: string): SourceFile[] {
  return [...tree].filter(([path]) => path.startsWith(`rooms/${room}/`) && /\.(ts|tsx|mjs)$/.test(path)).map(([path, text]) => ({ path, text }));
}

/** All TypeScript and JavaScript of the project. */
export function listSources(tree: Tree): SourceFile[] {
  return [...tree].filter(([path]) => /\.(ts|tsx|mjs)$/.test(path)).map(([path, text]) => ({ path, text }));
}
