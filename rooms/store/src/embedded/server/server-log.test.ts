import { appendFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitServerLog, openServerLog, readServerLog, serverLogLength } from './server-log.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'tuyen-trial-')), 'postgres.log');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true }));

test('the log is cut while the server goes on writing into it, and the last part is kept', () => {
  const server = openServerLog(file);
  writeSync(server, 'yesterday\n');
  limitServerLog(file, 5);
  writeSync(server, 'today\n');
  expect(readFileSync(file, 'utf8')).toBe('today\n');
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('yesterday\n');
});

test('a short log is left alone, a missing one is no error', () => {
  limitServerLog(file, 5);
  expect(existsSync(file)).toBe(false);
  openSync(file, 'w');
  appendFileSync(file, 'abc');
  limitServerLog(file, 5);
  expect(readFileSync(file, 'utf8')).toBe('abc');
});

test('what was written since a moment is read, and after a cut what there is', () => {
  appendFileSync(file, 'before\n');
  const from = serverLogLength(file);
  appendFileSync(file, 'after\n');
  expect(readServerLog(file, from)).toBe('after\n');
  expect(readServerLog(file, 1_000)).toBe('');
  expect(readServerLog(`${file}.none`, 0)).toBe('');
});
