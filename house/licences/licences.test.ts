import { describe, expect, it } from 'vitest';
import { checkEngines, checkLicences, isAllowed } from './check-licences.ts';
import { type Lock, listClosure, resolveInstalled } from './locked-package.ts';
import { satisfies } from './satisfies.ts';

describe('The guard of the licences', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'MIT AND Zlib', '(MIT AND Zlib)', 'BlueOak-1.0.0', 'PostgreSQL'])('takes %s', (licence) => {
    expect(isAllowed(licence)).toBe(true);
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', 'UNLICENSED', 'SEE LICENSE IN x', 'BUSL-1.1', 'CC-BY-NC-4.0', ''])('refuses %s', (licence) => {
    expect(isAllowed(licence)).toBe(false);
  });

  it('finds a library under another licence, and one that names none', () => {
    const libraries = [
      { path: 'node_modules/a', version: '1.0.0', license: 'GPL-3.0' },
      { path: 'node_modules/b', version: '1.0.0' },
      { path: 'node_modules/c', version: '1.0.0', license: 'MIT' },
    ];
    expect(checkLicences(libraries)).toMatchObject({ looked: 3, wrongs: [{ path: 'node_modules/a' }, { path: 'node_modules/b' }] });
  });

  it('takes the licence of fonts for fonts only', () => {
    expect(checkLicences([{ path: 'node_modules/@fontsource/x', version: '5.0.0', license: 'OFL-1.1' }]).wrongs).toEqual([]);
    expect(checkLicences([{ path: 'node_modules/x', version: '5.0.0', license: 'OFL-1.1' }]).wrongs).toHaveLength(1);
  });
});

describe('The guard of the engines', () => {
  it('finds a library that wants a newer Node than the product promises', () => {
    const libraries = [
      { path: 'node_modules/a', version: '2.0.2', license: 'MIT', engines: { node: '>=22' } },
      { path: 'node_modules/b', version: '1.0.0', license: 'MIT', engines: { node: '>=18' } },
      { path: 'node_modules/c', version: '1.0.0', license: 'MIT' },
    ];
    expect(checkEngines(libraries)).toMatchObject({ looked: 3, wrongs: [{ path: 'node_modules/a' }] });
  });

  it.each([
    ['>=18', true],
    ['>= 20.12', true],
    ['20 || >=22', true],
    ['^20.17.0 || >=22.9.0', true],
    ['^18.0.0 || >=20.0.0', true],
    ['>=16 || 14 >=14.17', true],
    ['>=v12.22.7', true],
    ['>= 10.x', true],
    ['*', true],
    ['', true],
    ['18 - 22', true],
    ['<21', true],
    ['<=20', true],
    ['~20.19', true],
    ['20.x', true],
    ['>=20.20', false],
    ['>=22', false],
    ['^22.18 || >=24.2', false],
    ['^18.0.0', false],
    ['~20.18', false],
    ['<20', false],
    ['>20', false],
    ['20.19.1', false],
    ['^20.19.1', false],
  ])('reads %s: %s for Node 20.19.0', (range, expected) => {
    expect(satisfies(range, '20.19.0')).toBe(expected);
  });
});

describe('The libraries of a lock file', () => {
  const lock: Lock = {
    'rooms/a': { dependencies: { x: '1' } },
    'node_modules/@tuyen/a': { link: true, resolved: 'rooms/a' },
    'node_modules/x': { dependencies: { y: '1' }, optionalDependencies: { z: '1', absent: '1' }, peerDependencies: { p: '1', q: '1' }, peerDependenciesMeta: { q: { optional: true } } },
    'node_modules/x/node_modules/y': { dependencies: { x: '1', z: '1' } },
    'node_modules/y': {},
    'node_modules/z': {},
    'node_modules/p': {},
    'node_modules/q': {},
  };

  it('are found where Node would find them', () => {
    expect(resolveInstalled(lock, 'node_modules/x', 'y')).toBe('node_modules/x/node_modules/y');
    expect(resolveInstalled(lock, 'node_modules/x/node_modules/y', 'z')).toBe('node_modules/z');
    expect(resolveInstalled(lock, 'rooms/a', 'y')).toBe('node_modules/y');
    expect(resolveInstalled(lock, 'rooms/a', 'absent')).toBeUndefined();
  });

  it('are followed through rooms, peers and circles, each once', () => {
    expect(listClosure(lock, [{ from: 'rooms/b', name: '@tuyen/a' }])).toEqual(['node_modules/p', 'node_modules/x', 'node_modules/x/node_modules/y', 'node_modules/z']);
  });
});
