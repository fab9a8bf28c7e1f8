import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findProblem } from '@tuyen/records';
import type { Problem } from '@tuyen/records';
import { expect, test } from 'vitest';
import { contentCheckProblems } from './index.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const own: Readonly<Record<string, Problem>> = contentCheckProblems;

/** Codes this room's files name, its own list of sentences left out. */
function codesInUse(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'content-check-problems.ts');
  const text = files.map((name) => readFileSync(folder + name, 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/'((?:content|target|indicator|expression|plan)\.[a-z-]+|period\.invalid)'/g)].map(([, code = '']) => code))];
}

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name))].sort();

test('every code a check of this room gives has its sentence', () => {
  const codes = codesInUse();
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => own[code] === undefined && findProblem(code) === undefined)).toEqual([]);
});

test('every sentence belongs to a code some check gives', () => {
  const codes = new Set(codesInUse());
  expect(Object.keys(own).filter((code) => !codes.has(code))).toEqual([]);
});

test.each(Object.entries(own))('%s says the same facts in both languages', (_code, { vi, en }) => {
  expect(placeholders(en)).toEqual(placeholders(vi));
  expect(vi).toBe(vi.normalize('NFC'));
});
