import { describe, expect, it } from 'vitest';
import { plantManifest } from '../rooms/plant-manifest.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { checkSizes } from './check-sizes.ts';
import { countLines, measureFullFolders, measureLongFiles, measureWideDoors } from './measure-sizes.ts';

const lines = (count: number): string => 'const a = 1;\n'.repeat(count);

describe('The guard of the sizes', () => {
  it('counts lines as an editor does', () => {
    expect([countLines('a\nb\n'), countLines('a\nb'), countLines('a')]).toEqual([2, 2, 1]);
  });

  it('stops a file of more than 500 lines, tests and migrations included', () => {
    const tree = plantTree({ 'rooms/a/src/a.ts': lines(501), 'rooms/a/src/b.ts': lines(500), 'rooms/a/src/c.test.ts': lines(600), 'rooms/a/src/d.sql': lines(501), 'content/e.csv': lines(9000) });
    expect(checkSizes(tree)).toMatchObject({ looked: 4, wrongs: [{ path: 'rooms/a/src/a.ts' }, { path: 'rooms/a/src/c.test.ts' }, { path: 'rooms/a/src/d.sql' }] });
  });

  it('measures files of more than 300 lines', () => {
    expect(measureLongFiles(plantTree({ 'rooms/a/src/a.ts': lines(301), 'rooms/a/src/b.ts': lines(300) }))).toEqual({ 'rooms/a/src/a.ts': 301 });
  });

  it('measures folders of more than 14 files, tests aside', () => {
    const folder = (name: string, count: number, ending: string) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`rooms/a/src/${name}/f${n}${ending}`, '']));
    expect(measureFullFolders(plantTree({ ...folder('full', 15, '.ts'), ...folder('fits', 14, '.ts'), ...folder('fits', 14, '.test.ts') }))).toEqual({ 'rooms/a/src/full': 15 });
  });

  it('measures doors of more than 30 names, however they are passed on', () => {
    const names = Array.from({ length: 29 }, (_, n) => `a${n}`).join(', ');
    const door = `export { ${names} } from './a.ts';\nexport type { B } from './b.ts';\nexport const c = 1;\nexport function d(): void;\nexport function d(x?: number): void {}\n`;
    expect(measureWideDoors(plantTree({ ...plantManifest('a', 0), 'rooms/a/src/index.ts': door }))).toEqual({ 'rooms/a/src/index.ts': 32 });
    expect(measureWideDoors(plantTree({ ...plantManifest('a', 0), 'rooms/a/src/index.ts': `export { ${names} } from './a.ts';` }))).toEqual({});
  });
});
