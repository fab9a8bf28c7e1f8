import { describe, expect, it } from 'vitest';
import { plantManifest } from '../rooms/plant-manifest.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { checkImports } from './check-imports.ts';

const house = {
  'package.json': JSON.stringify({ devDependencies: { vitest: '*' } }),
  ...plantManifest('low', 0),
  ...plantManifest('high', 1, { dependencies: ['@tuyen/low', 'pg'], devDependencies: ['yaml', '@types/pg-copy-streams'] }),
  ...plantManifest('beside', 1, { dependencies: ['@tuyen/high'] }),
};
const says = (path: string, text: string) => checkImports(plantTree({ ...house, [path]: text })).wrongs.map((wrong) => `${wrong.line} ${wrong.says}`);

describe('The guard of the imports', () => {
  it.each([
    ['the door of a lower room', "import { a } from '@tuyen/low';"],
    ['a declared package', "import pg from 'pg';"],
    ['a file below a declared package', "import x from 'pg/lib/x.js';"],
    ['a file of the same room', "export { a } from '../src/deep/a.ts';"],
    ['Node', "import { join } from 'node:path';"],
    ['types that are declared for developing', "import type { X } from 'pg-copy-streams';"],
  ])('lets a room import %s', (_, text) => {
    expect(says('rooms/high/src/a.ts', text)).toEqual([]);
  });

  it.each([
    ['upwards', 'rooms/low/src/a.ts', "import { a } from '@tuyen/high';", 'may use lower floors only'],
    ['sideways, even though it is declared', 'rooms/beside/src/a.ts', "import { a } from '@tuyen/high';", 'may use lower floors only'],
    ['past the door', 'rooms/high/src/a.ts', "import { a } from '@tuyen/low/src/deep.ts';", 'is entered by its door'],
    ['its own door', 'rooms/high/src/a.ts', "import { a } from '@tuyen/high';", 'not by its own door'],
    ['a room that is not there', 'rooms/high/src/a.ts', "import { a } from '@tuyen/attic';", 'is no room'],
    ['another room by a path', 'rooms/high/src/a.ts', "import { a } from '../../low/src/a.ts';", 'leads out of the room'],
    ['an undeclared package', 'rooms/high/src/a.ts', "import { z } from 'zod';", 'zod is not declared'],
    ['Node without saying so', 'rooms/high/src/a.ts', "import fs from 'fs';", 'fs is not declared'],
    ['a package of the tests in the product', 'rooms/high/src/a.ts', "import { parse } from 'yaml';", 'as a dependency of the product'],
    ['a library of the root in the product', 'rooms/high/src/a.ts', "import { it } from 'vitest';", 'vitest is not declared'],
    ['the tests’ door in the product', 'rooms/high/src/a.ts', "import { a } from '@tuyen/low/testing';", 'for tests'],
    ['later, by import()', 'rooms/low/src/a.ts', "const a = await import('@tuyen/high');", 'may use lower floors only'],
    ['types only', 'rooms/low/src/a.ts', "type A = import('@tuyen/high').A;", 'may use lower floors only'],
    ['by passing on', 'rooms/low/src/a.ts', "export * from '@tuyen/high';", 'may use lower floors only'],
    ['an absolute path', 'rooms/low/src/a.ts', "import '/opt/a.ts';", 'an absolute path'],
    ['upwards in a screen', 'rooms/low/src/a.tsx', "import { A } from '@tuyen/high';\nexport const B = () => <A b={1 as number} />;", 'may use lower floors only'],
  ])('finds an import %s', (_, path, text, expected) => {
    expect(says(path, text)).toEqual([expect.stringContaining(expected)]);
  });

  it('holds tests to the floors too, and lets them use the libraries for tests', () => {
    expect(says('rooms/high/src/a.test.ts', "import { it } from 'vitest';\nimport { parse } from 'yaml';\nimport { a } from '@tuyen/low/testing';")).toEqual([]);
    expect(says('rooms/low/test/a.test.ts', "\nimport { a } from '@tuyen/high';")[0]).toMatch(/^2 .*may use lower floors only/);
  });

  it('lets the bundled web app ship what it declares for developing', () => {
    const web = { ...house, ...plantManifest('web', 1, { devDependencies: ['react'] }), 'rooms/web/src/a.tsx': "import { useState } from 'react';" };
    expect(checkImports(plantTree(web)).wrongs).toEqual([]);
  });

  it('counts what it looked at, and says which file cannot be read', () => {
    expect(checkImports(plantTree({ ...house, 'rooms/high/src/a.ts': "import 'pg';\nimport 'node:fs';" })).looked).toBe(2);
    expect(checkImports(plantTree(house)).looked).toBe(0);
    expect(() => says('rooms/high/src/a.ts', 'import {')).toThrow('rooms/high/src/a.ts cannot be parsed');
  });
});
