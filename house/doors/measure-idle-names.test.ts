import { describe, expect, it } from 'vitest';
import { plantManifest } from '../rooms/plant-manifest.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { measureIdleNames } from './measure-idle-names.ts';

const door = "export { used, idle } from './a.ts';\nexport type { Kind } from './a.ts';";
const house = { ...plantManifest('low', 0), ...plantManifest('high', 1), 'rooms/low/src/index.ts': door, 'rooms/high/src/index.ts': '' };
const measure = (path: string, text: string, known = {}) => measureIdleNames(plantTree({ ...house, [path]: text }), known);

describe('Names in doors', () => {
  it('that nobody asks for are measured; types are not', () => {
    expect(measure('rooms/high/src/a.ts', "import { used } from '@tuyen/low';")).toEqual({ '@tuyen/low idle': 1 });
  });

  it.each([
    ['a test of another room', 'rooms/high/test/a.test.ts', "import { used, idle as other } from '@tuyen/low';"],
    ['a path from outside the rooms', 'bench/a.ts', "import { used, idle } from '../rooms/low/src/index.ts';"],
    ['passing on', 'rooms/high/src/a.ts', "export { used, idle } from '@tuyen/low';"],
    ['everything', 'rooms/high/src/a.ts', "import * as low from '@tuyen/low';"],
    ['everything, later', 'rooms/high/src/a.ts', "const low = await import('@tuyen/low');"],
  ])('are asked for by %s', (_, path, text) => {
    expect(measure(path, text)).toEqual({});
  });

  it('are not asked for by the room itself', () => {
    expect(measure('rooms/low/src/b.ts', "import { idle } from './index.ts';")).toEqual({ '@tuyen/low used': 1, '@tuyen/low idle': 1 });
  });

  it('are public with a reason', () => {
    expect(measure('rooms/high/src/a.ts', "import { used } from '@tuyen/low';", { '@tuyen/low idle': 'for scripts of others' })).toEqual({});
  });
});
