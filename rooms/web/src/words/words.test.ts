import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

type Tree = { [name: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([name, value]) => (typeof value === 'string' ? [[`${prefix}${name}`, value] as const] : [...flatten(value, `${prefix}${name}.`)])));
}

const source = fileURLToPath(new URL('../', import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(`${source}${path}`, 'utf8'))
  .join('\n');
const vietnamese = flatten(vi);
const english = flatten(en);
const placeholders = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

test('every sentence stands in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
});

test('both languages fill in the same facts', () => {
  const different = [...vietnamese].filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key)).join());
  expect(different).toEqual([]);
});

test('every sentence is used by a screen', () => {
  expect([...vietnamese.keys()].filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});

test('every sentence a screen asks for exists', () => {
  const asked = [...code.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? '');
  expect(asked.length).toBeGreaterThan(200);
  expect([...new Set(asked)].filter((key) => !vietnamese.has(key))).toEqual([]);
});

test('Vietnamese is written with whole letters (NFC), without stray spaces', () => {
  for (const text of vietnamese.values()) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/ {2}/);
  }
});
