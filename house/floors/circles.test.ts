import { describe, expect, it } from 'vitest';
import { findCircles } from '../source/find-circles.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { measureFileCircles } from './file-circles.ts';
import { measureFolderCircles, siblingFolders } from './folder-circles.ts';

const room = (files: Record<string, string>) => plantTree(Object.fromEntries(Object.entries(files).map(([path, text]) => [`rooms/a/src/${path}`, text])));

describe('Circles', () => {
  it('are found in any graph, each once', () => {
    const graph = new Map(Object.entries({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'], f: ['a'] }).map(([from, to]) => [from, new Set(to)]));
    expect(findCircles(graph)).toEqual([['a', 'b', 'c'], ['d', 'e']]);
  });

  it('of files are measured, also through types and import()', () => {
    const tree = room({ 'x.ts': "import { y } from './y.ts';", 'y.ts': "import type { Z } from './z.ts';", 'z.ts': "export const x = () => import('./x.ts');", 'w.ts': "import './x.ts';" });
    expect(measureFileCircles(tree)).toEqual({ 'rooms/a/src/x.ts': 3, 'rooms/a/src/y.ts': 3, 'rooms/a/src/z.ts': 3 });
  });

  it('are not made by tests, nor by a chain', () => {
    expect(measureFileCircles(room({ 'x.ts': "import './y.ts';", 'y.ts': '', 'y.test.ts': "import './x.ts';" }))).toEqual({});
  });

  it('of folders are measured between neighbours', () => {
    const tree = room({ 'one/a.ts': "import '../two/b.ts';", 'two/b.ts': '', 'two/deep/c.ts': "import '../../one/d.ts';", 'one/d.ts': '' });
    expect(measureFileCircles(tree)).toEqual({});
    expect(measureFolderCircles(tree)).toEqual({ 'rooms/a/src/one': 2, 'rooms/a/src/two': 2 });
  });

  it('of a folder and the one it lies in do not count', () => {
    expect(siblingFolders('rooms/a/src/one/a.ts', 'rooms/a/src/one/deep/b.ts')).toBeUndefined();
    expect(siblingFolders('rooms/a/src/a.ts', 'rooms/a/src/b.ts')).toBeUndefined();
    expect(siblingFolders('rooms/a/src/one/deep/a.ts', 'rooms/a/src/two/b.ts')).toEqual(['rooms/a/src/one', 'rooms/a/src/two']);
    expect(measureFolderCircles(room({ 'one/a.ts': "import './deep/b.ts';", 'one/deep/b.ts': "import '../c.ts';", 'one/c.ts': '' }))).toEqual({});
  });
});
