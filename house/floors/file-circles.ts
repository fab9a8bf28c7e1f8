import type { SourceFile } from '../rooms/source-files.ts';
import { isTest, listSources } from '../rooms/source-files.ts';
import { findCircles } from '../source/find-circles.ts';
import { listImports } from '../source/list-imports.ts';
import { resolveRelative } from '../source/resolve-relative.ts';
import type { Tree } from '../tree/tree.ts';
import { isRelative } from './package-of.ts';

/** Which file leads to which, by relative imports, types included: a circle of types tangles a reader as well. */
export function graphOfFiles(tree: Tree, files: readonly SourceFile[] = listSources(tree).filter(({ path }) => !isTest(path))): Map<string, Set<string>> {
  return new Map(
    files.map(({ path, text }) => {
      const relative = listImports(path, text).filter(({ specifier }) => isRelative(specifier));
      return [path, new Set(relative.flatMap(({ specifier }) => resolveRelative(tree, path, specifier) ?? []))];
    }),
  );
}

/** Files that lead back to themselves: path → how many files are in the circle. */
export function measureFileCircles(tree: Tree): Record<string, number> {
  const measured: Record<string, number> = {};
  for (const circle of findCircles(graphOfFiles(tree))) for (const path of circle) measured[path] = circle.length;
  return measured;
}
