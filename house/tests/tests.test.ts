import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { projectRoot } from '../tree/read-tree.ts';
import { checkTestsRun, projectsOf } from './check-tests-run.ts';
import { matchesGlob } from './matches-glob.ts';
import { needsDatabase } from './needs-database.ts';

describe('Which run takes a test', () => {
  it.each([
    ['rooms/records/src/dates/age.test.ts', ['rooms']],
    ['rooms/web/src/parts/a.test.tsx', ['rooms']],
    ['rooms/store/test/log.test.ts', ['rooms']],
    ['house/house.test.ts', ['rooms']],
    ['tests/browser/day.test.ts', ['browser']],
    ['rooms/web/test/day.browser.test.ts', ['browser']],
    ['rooms/store/testing/a.test.ts', []],
    ['bench/a.test.ts', []],
    ['rooms/store/src/a.spec.ts', []],
  ])('%s: %j', (path, projects) => {
    expect(projectsOf(path)).toEqual(projects);
  });

  it('is told of a test that none takes, or two', () => {
    expect(checkTestsRun(plantTree({ 'bench/a.test.ts': '', 'house/b.test.ts': '', 'house/c.ts': '' }))).toMatchObject({ looked: 2, wrongs: [{ path: 'bench/a.test.ts' }] });
    expect(projectsOf('a.test.ts', { one: { include: ['*.ts'], exclude: [] }, two: { include: ['a.*'], exclude: [] } })).toEqual(['one', 'two']);
  });

  it.each([
    ['a/b/c.ts', 'a/**/*.ts', true],
    ['a/c.ts', 'a/**/*.ts', true],
    ['a/b/c.tsx', 'a/**/*.{ts,tsx}', true],
    ['a/b/c.ts', 'a/*.ts', false],
    ['a/bxts', 'a/b.ts', false],
    ['x/node_modules/y/z.ts', '**/node_modules/**', true],
  ])('by the pattern: %s in %s is %s', (path, pattern, expected) => {
    expect(matchesGlob(path, pattern)).toBe(expected);
  });

  it('starts a database only where one may be asked for', () => {
    expect(needsDatabase(['run'])).toBe(true);
    expect(needsDatabase(['run', '--project', 'rooms'])).toBe(true);
    expect(needsDatabase(['run', 'rooms/store'])).toBe(true);
    expect(needsDatabase(['run', 'rooms/records', 'rooms/server/src'])).toBe(true);
    expect(needsDatabase(['run', 'log'])).toBe(true);
    expect(needsDatabase(['run', 'rooms/records/src/dates', 'house', '--project', 'rooms'])).toBe(false);
  });
});

/** A project of its own with this project's configuration, in which each file is a test that must fail, or hold. */
const planted: Record<string, string> = {
  'holds.test.ts': "it('holds', () => expect(1).toBe(1));",
  'catches.test.ts': "it('may catch what it wants to see', () => { const say = vi.spyOn(console, 'error').mockImplementation(() => {}); console.error('x'); expect(say).toHaveBeenCalledOnce(); });",
  'console.test.ts': "it('prints', () => { console.warn('hello'); });",
  'stream.test.ts': "it('prints', () => { process.stdout.write('hello'); });",
  'outside.test.ts': "console.log('hello'); it('holds', () => {});",
  'rejection.test.ts': "it('leaves a promise behind', async () => { void Promise.reject(new Error('lost')); await new Promise((done) => setTimeout(done, 20)); });",
  'focus.test.ts': `it.${'only'}('keeps others from running', () => {}); it('is not run', () => {});`,
};

describe('A run of tests', () => {
  const root = mkdtempSync(join(tmpdir(), 'tuyen-planted-'));
  afterAll(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'house'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  for (const name of ['vitest.config.ts', 'house/tests', 'house/rooms', 'package.json']) symlinkSync(join(projectRoot, name), join(root, name));
  const folder = join(root, 'rooms', 'records', 'src');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(planted)) writeFileSync(join(folder, name), `import { expect, it, vi } from 'vitest';\nvoid [expect, it, vi];\n${text}\n`);

  const runPlanted = (name: string) => {
    const env = { ...process.env, CI: '', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'), 'run', `rooms/records/src/${name}`], { cwd: root, encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  };

  it.each(['holds', 'catches'])('passes where nothing is wrong: %s', (name) => {
    const { status, said } = runPlanted(name);
    expect(said).toMatch(/Tests +1 passed/);
    expect(status).toBe(0);
  });

  it.each([
    ['console', 'A test must not print'],
    ['stream', 'A test must not print'],
    ['outside', 'A test must not print'],
    ['rejection', 'Unhandled'],
    ['focus', 'Unexpected .only'],
  ])('fails for a planted fault: %s', (name, expected) => {
    const { status, said } = runPlanted(name);
    expect(said).toContain(expected);
    expect(status).toBe(1);
  });
});
