import { describe, expect, it } from 'vitest';
import { plantManifest } from '../rooms/plant-manifest.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { checkManifests } from './check-manifests.ts';

const door = (name: string) => ({ [`rooms/${name}/src/index.ts`]: 'export {};' });
const says = (files: Record<string, string>) => checkManifests(plantTree(files)).wrongs.map((wrong) => wrong.says);
const sound = { ...plantManifest('low', 0), ...door('low'), ...plantManifest('high', 1, { dependencies: ['@tuyen/low', 'zod'] }), ...door('high') };

describe('The guard of the manifests', () => {
  it('is content with rooms that depend downwards', () => {
    expect(says(sound)).toEqual([]);
  });

  it('looks at nothing where there are no rooms', () => {
    expect(checkManifests(plantTree({})).looked).toBe(0);
  });

  it('finds a room that depends upwards, or on its own floor', () => {
    expect(says({ ...sound, ...plantManifest('low', 0, { dependencies: ['@tuyen/high'] }) })).toEqual([expect.stringContaining('only rooms on lower floors')]);
    expect(says({ ...sound, ...plantManifest('beside', 1, { devDependencies: ['@tuyen/high'] }), ...door('beside') })).toEqual([expect.stringContaining('only rooms on lower floors')]);
  });

  it('finds a dependency on a room that does not exist', () => {
    expect(says({ ...sound, ...plantManifest('high', 1, { dependencies: ['@tuyen/cellar'] }) })).toEqual([expect.stringContaining('which is no room')]);
  });

  it.each([
    ['no floor', { tuyen: {} }, 'names no floor'],
    ['another name', { name: '@tuyen/other' }, 'is named @tuyen/other'],
    ['a second door', { exports: { '.': './src/index.ts', './deep': './src/deep.ts' } }, 'must export one door'],
    ['no door', { exports: {} }, 'must export one door'],
    ['a public package', { private: false }, 'is not private'],
  ])('finds a room with %s', (_, more, expected) => {
    expect(says({ ...plantManifest('low', 0, {}, more), ...door('low') }).join('\n')).toContain(expected);
  });

  it('lets a room have a door for tests', () => {
    expect(says({ ...plantManifest('low', 0, {}, { exports: { '.': './src/index.ts', './testing': './testing/index.ts' } }), ...door('low') })).toEqual([]);
  });

  it('lets a command have no door, since nobody enters it', () => {
    expect(says(plantManifest('run', 2, {}, { exports: undefined, bin: { run: './bin/run.mjs' } }))).toEqual([]);
  });

  it('finds a room whose door is not there', () => {
    expect(says(plantManifest('low', 0))).toEqual(['low has no door']);
  });
});
