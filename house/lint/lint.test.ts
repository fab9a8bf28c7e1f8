import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../tree/read-tree.ts';

/** A fault a file, and the rule that must find it. */
const faults: Record<string, readonly [rule: string, text: string]> = {
  'rooms/a/src/loose.ts': ['eqeqeq', 'export const same = (a: number, b: number) => a == b;'],
  'rooms/a/src/anything.ts': ['no-explicit-any', 'export const take = (a: any) => a as unknown;'],
  'rooms/a/src/printing.ts': ['no-console', "export const say = () => console.log('x');"],
  'rooms/a/src/unused.ts': ['no-unused-vars', 'export function first(a: number) { const lost = a; return 1; }'],
  'rooms/a/src/swallow.ts': ['no-empty', 'export function run(work: () => void) { try { work(); } catch {} }'],
  'rooms/a/src/text.ts': ['no-throw-literal', "export function run(): never { throw 'x'; }"],
  'rooms/a/src/one.ts': ['no-cycle', "import { two } from './two.ts';\nexport const one = () => two;"],
  'rooms/a/src/two.ts': ['no-cycle', "import { one } from './one.ts';\nexport const two = () => one;"],
  'rooms/a/src/twice.ts': ['no-duplicates', "import { one } from './one.ts';\nimport { one as again } from './one.ts';\nexport const both = [one, again];"],
  'rooms/a/src/types-as-values.ts': ['consistent-type-imports', "import { Shape } from './shape.ts';\nexport const read = (a: Shape) => a;"],
  'rooms/a/src/old-name.ts': ['prefer-node-protocol', "import { join } from 'path';\nexport const a = join('b');"],
  'rooms/a/src/unnamed.ts': ['no-default-export', 'export default function () { return 1; }'],
  'rooms/a/src/leaving.ts': ['no-process-exit', 'export const leave = () => process.exit(1);'],
  'rooms/a/src/quiet.ts': ['ban-ts-comment', "// @ts-ignore\nexport const a: number = 'x';"],
  'rooms/a/src/camelCase.ts': ['filename-case', 'export const a = 1;'],
  'rooms/a/src/sleeping.test.ts': ['no-disabled-tests', `import { expect, it } from 'vitest';\nit.${'skip'}('sleeps', () => { expect(1).toBe(1); });`],
  'rooms/a/src/focused.test.ts': ['no-focused-tests', `import { expect, it } from 'vitest';\nit.${'only'}('keeps others away', () => { expect(1).toBe(1); });`],
  'rooms/a/src/empty.test.ts': ['expect-expect', "import { it } from 'vitest';\nit('cannot fail', () => { Math.abs(1); });"],
  'rooms/a/src/silenced.test.ts': ['no-commented-out-tests', "import { expect, it } from 'vitest';\nit('holds', () => { expect(1).toBe(1); });\n// it('does not', () => { expect(1).toBe(2); });"],
  'rooms/a/src/twins.test.ts': ['no-identical-title', "import { expect, it } from 'vitest';\nit('holds', () => { expect(1).toBe(1); });\nit('holds', () => { expect(2).toBe(2); });"],
  'rooms/web/src/list.tsx': ['jsx-key', "export const List = (p: { items: string[] }) => <ul>{p.items.map((each) => <li>{each}</li>)}</ul>;"],
  'rooms/web/src/picture.tsx': ['alt-text', 'export const Picture = () => <img src="/a.png" />;'],
  'rooms/web/src/sometimes.tsx': ['rules-of-hooks', "import { useState } from 'react';\nexport function A({ on }: { on: boolean }) { if (on) useState(1); return <p>a</p>; }"],
  'rooms/web/src/raw.tsx': ['no-danger', 'export const Raw = (p: { html: string }) => <p dangerouslySetInnerHTML={{ __html: p.html }} />;'],
  'rooms/a/src/long.ts': ['max-lines-per-function', `export function long(a: number) {\n${'  a.toFixed();\n'.repeat(61)}  return a;\n}`],
};

const sound = {
  'rooms/b/src/read-shape.ts': "import type { Shape } from './shape.ts';\n\n/** Takes it as it is. */\nexport const readShape = (shape: Shape): Shape => shape;\n",
  'rooms/b/src/read-shape.test.ts': "import { expect, it } from 'vitest';\nimport { readShape } from './read-shape.ts';\n\nit('takes it as it is', () => {\n  expect(readShape({}), 'with a word').toEqual({});\n});\n",
  'scripts/say.mjs': "console.log('x');\n",
};

const root = mkdtempSync(join(tmpdir(), 'tuyen-lint-'));
let status: number | null = null;
let found: { code: string; filename: string }[] = [];

beforeAll(() => {
  copyFileSync(join(projectRoot, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
  const texts = { ...sound, ...Object.fromEntries(Object.entries(faults).map(([path, [, text]]) => [path, text])), 'rooms/a/src/shape.ts': 'export interface Shape {\n  a?: 1;\n}\n' };
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const run = spawnSync(process.execPath, [join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint'), '--deny-warnings', '-f', 'json'], { cwd: root, encoding: 'utf8' });
  status = run.status;
  found = (JSON.parse(run.stdout) as { diagnostics: typeof found }).diagnostics;
});

afterAll(() => rmSync(root, { recursive: true }));

describe('The linter', () => {
  it.each(Object.entries(faults).map(([path, [rule]]) => [rule, path] as const))('finds by %s the fault planted in %s', (rule, path) => {
    expect(found.filter(({ filename }) => filename === path).map(({ code }) => code).join(' ')).toContain(rule);
  });

  it('fails a run in which it found something', () => {
    expect(status).toBe(1);
  });

  it('is content with sound files, also with a script that speaks', () => {
    expect(found.filter(({ filename }) => filename in sound)).toEqual([]);
  });
});
