import type { Tree } from './tree.ts';

/** A small tree for a planted fault. */
export function plantTree(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files));
}
