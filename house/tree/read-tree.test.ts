import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTree } from './read-tree.ts';

const folders: string[] = [];

function plantOnDisk(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'tuyen-house-'));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const files = {
  '.gitignore': 'node_modules/\n/data/\n*.log\n',
  'a.ts': 'a',
  'deep/b.md': 'b',
  'deep/data/c.ts': 'c',
  'data/site.json': 'x',
  'deep/node_modules/x/index.js': 'x',
  'x.log': 'x',
  'icon.png': new Uint8Array([137, 80, 0, 1]),
};
const expected = ['.gitignore', 'a.ts', 'deep/b.md', 'deep/data/c.ts'];

describe('The tree of a project', () => {
  it('is what Git has and would take, texts only', () => {
    const root = plantOnDisk(files);
    spawnSync('git', ['init', '-q'], { cwd: root });
    spawnSync('git', ['add', 'a.ts'], { cwd: root });
    expect([...readTree(root).keys()]).toEqual(expected);
  });

  it('is the same in an unpacked archive, without Git', () => {
    const root = plantOnDisk(files);
    expect([...readTree(root).keys()]).toEqual(expected);
    expect(readTree(root).get('deep/b.md')).toBe('b');
  });
});
