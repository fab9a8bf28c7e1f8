import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plantManifest } from '../rooms/plant-manifest.ts';
import { projectRoot } from '../tree/read-tree.ts';

const house: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'planted', private: true, type: 'module', workspaces: ['rooms/*'] }),
  'scripts/start.mjs': "import '../rooms/a/src/index.ts';\n",
  'scripts/test.mjs': '',
  ...plantManifest('a', 0, { dependencies: ['yaml'] }),
  'rooms/a/src/index.ts': "export { used } from './used.ts';\n",
  'rooms/a/src/used.ts': "import { parse } from 'yaml';\nexport const used = parse;\n",
};

const roots: string[] = [];

/** What knip finds in that house with some files planted. */
function findDeadCode(files: Record<string, string>): { status: number | null; said: string } {
  const root = mkdtempSync(join(tmpdir(), 'tuyen-dead-'));
  roots.push(root);
  for (const [path, text] of Object.entries({ ...house, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  copyFileSync(join(projectRoot, 'knip.json'), join(root, 'knip.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'node_modules', 'knip', 'bin', 'knip.js'), '--no-config-hints'], { cwd: root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

describe('The search for dead code', () => {
  it('is content with a house in which everything is used', () => {
    expect(findDeadCode({})).toEqual({ status: 0, said: expect.not.stringContaining('Unused') });
  });

  it.each([
    ['a file that nothing imports', { 'rooms/a/src/lost.ts': 'export const lost = 1;\n' }, /Unused files[^]*rooms\/a\/src\/lost\.ts/],
    ['an export that nothing imports', { 'rooms/a/src/used.ts': "import { parse } from 'yaml';\nexport const used = parse;\nexport const lost = 1;\n" }, /Unused exports[^]*lost/],
    ['a dependency that nothing imports', plantManifest('a', 0, { dependencies: ['yaml', 'zod'] }), /Unused dependencies[^]*zod/],
    ['an undeclared package', { 'rooms/a/src/used.ts': "import { parse } from 'yaml';\nimport pg from 'pg';\nexport const used = [parse, pg];\n" }, /Unlisted dependencies[^]*pg/],
    ['a file that is not there', { 'rooms/a/src/used.ts': "import { parse } from 'yaml';\nimport { lost } from './lost.ts';\nexport const used = [parse, lost];\n" }, /Unresolved imports[^]*lost\.ts/],
  ])('finds %s', (_, files, expected) => {
    const { status, said } = findDeadCode(files as Record<string, string>);
    expect(said).toMatch(expected);
    expect(status).toBe(1);
  });
});
