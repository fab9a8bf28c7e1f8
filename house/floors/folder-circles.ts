import { findCircles } from '../source/find-circles.ts';
import type { Tree } from '../tree/tree.ts';
import { graphOfFiles } from './file-circles.ts';

/** The nearest folders below their common parent in which two files lie; undefined where one lies above the other. */
export function siblingFolders(from: string, to: string): [string, string] | undefined {
  const a = from.split('/').slice(0, -1);
  const b = to.split('/').slice(0, -1);
  const shared = a.findIndex((part, place) => part !== b[place]);
  if (shared < 0 || shared >= b.length) return undefined;
  return [a.slice(0, shared + 1).join('/'), b.slice(0, shared + 1).join('/')];
}

/**
 * Folders side by side that lead to each other in a circle: folder → how many folders are in it.
 * A folder and the one it lies in do not count: files of the outer one use the inner ones and share their nouns with them.
 */
export function measureFolderCircles(tree: Tree): Record<string, number> {
  const graph = new Map<string, Set<string>>();
  for (const [from, targets] of graphOfFiles(tree)) {
    for (const to of targets) {
      const siblings = siblingFolders(from, to);
      if (siblings === undefined) continue;
      const [a, b] = siblings;
      graph.set(a, (graph.get(a) ?? new Set()).add(b));
      if (!graph.has(b)) graph.set(b, new Set());
    }
  }
  const measured: Record<string, number> = {};
  for (const circle of findCircles(graph)) for (const folder of circle) measured[folder] = circle.length;
  return measured;
}
