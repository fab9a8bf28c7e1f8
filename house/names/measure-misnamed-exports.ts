import { isTest, listSources } from '../rooms/source-files.ts';
import { type Export, listExports } from '../source/list-exports.ts';
import type { Measured } from '../ratchet/ratchet.ts';
import type { Tree } from '../tree/tree.ts';
import { kebab } from './kebab.ts';

const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.tsx?$/, '');

/** Whether a file with one value is named like it, or like one of its types. Files of several values, or of types only, are named by their topic. */
function isNamedLikeExport(stem: string, exports: readonly Export[]): boolean {
  const values = exports.filter(({ kind }) => kind === 'value');
  return values.length !== 1 || exports.some(({ name }) => name === 'default' || name === '*' || kebab(name) === stem);
}

/** Files that export one function or value and bear the name of nothing they export: path → 1. */
export function measureMisnamedExports(tree: Tree): Measured {
  const measured: Record<string, number> = {};
  for (const { path, text } of listSources(tree)) {
    if (isTest(path) || !/^(rooms\/[^/]+\/src|house)\//.test(path) || path.endsWith('/index.ts')) continue;
    const exports = listExports(path, text);
    if (exports.length > 0 && !isNamedLikeExport(stemOf(path), exports)) measured[path] = 1;
  }
  return measured;
}
