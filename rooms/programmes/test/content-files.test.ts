import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from './content-folder.ts';

const files = contentFolder();
const definitions = files.filter(({ path }) => /^(programmes|plans|reports)\/.*\.yaml$/.test(path));

test('every definition names the schema its editor checks it by', () => {
  expect(definitions.length).toBeGreaterThan(30);
  for (const { path, text } of definitions) {
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    const kind = path.endsWith('/programme.yaml') ? 'programme' : /(form|indicator|plan|report)s\/[^/]+$/.exec(path)?.[1];
    expect(posix.join(posix.dirname(path), named), path).toBe(`schema/${kind}.schema.json`);
  }
});

test('a plan and a report are found by their file’s name', () => {
  for (const { path, text } of definitions.filter((file) => /^(plans|reports)\//.test(file.path))) {
    expect(/^(?:plan|report): (\S+)$/m.exec(text)?.[1]).toBe(posix.basename(path, '.yaml'));
  }
});

test('every key of a schema says in Vietnamese what it is for, or has a type that does', () => {
  const silent: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, Record<string, unknown>> };
    for (const [key, schema] of Object.entries(properties ?? {})) {
      const told = 'description' in schema || '$ref' in schema || 'const' in schema || 'enum' in schema || key === 'id';
      if (!told && schema.type === 'string') silent.push(`${path} ${key}`);
    }
    for (const [key, below] of Object.entries(node)) visit(below, `${path}/${key}`);
  };
  for (const kind of ['programme', 'form', 'indicator', 'plan', 'report']) {
    const file = files.find(({ path }) => path === `schema/${kind}.schema.json`);
    visit(JSON.parse(file?.text ?? ''), kind);
  }
  expect(silent).toEqual([]);
});
