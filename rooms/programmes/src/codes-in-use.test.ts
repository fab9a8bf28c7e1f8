import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findProblem } from '@tuyen/records';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Codes this room's files name. */
function codesInUse(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const text = files.map((name) => readFileSync(folder + name, 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/'((?:content|target|indicator|expression|plan)\.[a-z-]+|period\.invalid)'/g)].map(([, code = '']) => code))];
}

test('every code a check of this room gives has its sentence', () => {
  const codes = codesInUse();
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => findProblem(code) === undefined)).toEqual([]);
});
