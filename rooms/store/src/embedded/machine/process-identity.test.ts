import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isAlive, isSameProcess, ownIdentity, readProcessStart } from './process-identity.ts';

test('this process is itself, and nobody else of the same number is', () => {
  expect(isSameProcess(ownIdentity())).toBe(true);
  expect(isSameProcess({ ...ownIdentity(), start: 'another day' })).toBe(false);
  expect(isSameProcess({ pid: 0, start: '' })).toBe(false);
});

test('a process that has ended is gone, though its parent has not asked how', async () => {
  // The shell becomes a program that never asks after its child.
  const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [text] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = Number(text.toString());
  while (readProcessStart(child) !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isAlive(child)).toBe(false);
  expect(isAlive(parent.pid as number)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  expect(isAlive(parent.pid as number)).toBe(false);
});
