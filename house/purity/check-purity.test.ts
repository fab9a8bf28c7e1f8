import { describe, expect, it } from 'vitest';
import { plantManifest } from '../rooms/plant-manifest.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { checkPurity } from './check-purity.ts';

const check = (text: string, path = 'rooms/pure/src/a.ts') => checkPurity(plantTree({ ...plantManifest('pure', 0), 'rooms/pure/src/index.ts': '', [path]: text }), ['pure']);
const says = (text: string) => check(text).wrongs.map((wrong) => `${wrong.line} ${wrong.says}`);

describe('The guard of the pure rooms', () => {
  it.each([
    ['Node', "import { readFileSync } from 'node:fs';"],
    ['types of Node', "import type { Readable } from 'node:stream';"],
    ['the database', "import pg from 'pg';"],
    ['the clock', 'export const a = Date.now();'],
    ['the clock, in brackets', "export const a = Date['now']();"],
    ['the clock, as a new date', 'export const a = new Date();'],
    ['the clock, as a text', 'export const a = Date();'],
    ['the clock, handed on as a function', 'export const clock = Date.now;'],
    ['chance', 'export const a = Math.random();'],
    ['chance of the system', 'export const a = crypto.randomUUID();'],
    ['the environment', "export const a = process.env['HOME'];"],
    ['the process, asked by typeof', "export const a = typeof process === 'object';"],
    ['the network', "export const a = () => fetch('x');"],
    ['the browser’s storage', "localStorage.setItem('a', 'b');"],
    ['the console', "export function a() { console.log('x'); }"],
    ['a timer', 'setTimeout(() => {}, 1);'],
    ['the disk', 'export const a = import.meta.url;'],
    ['everything global', 'export const a = globalThis;'],
    ['a cast global', 'export const a = (process as { pid: number }).pid;'],
    ['a shorthand', 'export const a = { process };'],
  ])('finds %s', (_, text) => {
    expect(says(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['a date with an argument', "export const a = new Date('2026-01-01');"],
    ['a date from numbers', 'export const a = Date.UTC(2026, 0, 1);'],
    ['a parameter of that name', 'export const a = (process: () => number, { fetch }: { fetch: () => void }) => [process(), fetch()];'],
    ['a member of that name', 'export const a = (claim: { process: string }) => claim.process;'],
    ['a key of that name', 'export const a = { process: 1, console: 2 };'],
    ['a type of that name', 'export interface A { process: string; fetch(): void }\nexport type B = A["process"];'],
    ['a word in a text', "export const a = 'process.env';"],
    ['a word in a comment', '// Date.now() is handed in\nexport const a = 1;'],
    ['texts to bytes', 'export const a = new TextEncoder();'],
  ])('is content with %s', (_, text) => {
    expect(says(text)).toEqual([]);
  });

  it('names file, line and what to do instead', () => {
    expect(check('export const a = 1;\nexport const b = Date.now();').wrongs).toEqual([{ path: 'rooms/pure/src/a.ts', line: 2, says: 'uses Date.now: the clock is handed in' }]);
  });

  it('leaves tests alone', () => {
    expect(check("import { readFileSync } from 'node:fs';", 'rooms/pure/src/a.test.ts').wrongs).toEqual([]);
    expect(check("import { readFileSync } from 'node:fs';", 'rooms/pure/test/a.ts').wrongs).toEqual([]);
  });

  it('complains of a pure room without sources', () => {
    expect(checkPurity(plantTree({}), ['pure'])).toMatchObject({ looked: 0, wrongs: [{ path: 'rooms/pure' }] });
  });
});
