import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatWrong } from '../inspection.ts';
import { plantTree } from '../tree/plant-tree.ts';
import { projectRoot } from '../tree/read-tree.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkBuiltAddresses } from './check-built-addresses.ts';

const wrongs = (path: string, text: string) => checkAddresses(plantTree({ [path]: text })).wrongs;

describe('The guard of the web app’s addresses', () => {
  it.each([
    ['a text', 'rooms/web/src/a.ts', "fetch('https://example.org/x')"],
    ['a template', 'rooms/web/src/a.ts', 'const a = (x: string) => `https://example.org/${x}`;'],
    ['an attribute', 'rooms/web/src/a.tsx', 'export const A = () => <img src="//cdn.example.org/a.png" />;'],
    ['words on the screen', 'rooms/web/src/a.tsx', 'export const A = () => <p>xem http://example.org</p>;'],
    ['the page', 'rooms/web/index.html', '<script src="https://example.org/a.js"></script>'],
    ['a style sheet', 'rooms/web/src/a.css', '@import url(https://example.org/a.css);'],
  ])('finds another origin in %s', (_, path, text) => {
    expect(wrongs(path, text)).toHaveLength(1);
  });

  it.each([
    ['a namespace', 'rooms/web/src/a.tsx', 'export const A = () => <svg xmlns="http://www.w3.org/2000/svg" />;'],
    ['a link in a comment', 'rooms/web/src/a.ts', '// see https://example.org/why\nexport const a = 1;'],
    ['its own server', 'rooms/web/src/a.ts', "fetch('/api/units')"],
    ['a test', 'rooms/web/src/a.test.ts', "const a = 'https://example.org';"],
  ])('is content with %s', (_, path, text) => {
    expect(wrongs(path, text)).toEqual([]);
  });
});

describe('The guard of the built web app', () => {
  it.each([
    ['a page', 'index.html', '<link href="https://fonts.example.org/x.css" rel="stylesheet">'],
    ['a style sheet', 'a.css', 'a{background:url(//example.org/x.png)}'],
    ['a script that fetches', 'a.js', 'await fetch("https://example.org/x")'],
    ['a script that imports', 'a.js', 'import("https://example.org/x.js")'],
    ['a script that names a deliverer', 'a.js', 'const u="https://cdn.jsdelivr.net/npm/x"'],
  ])('finds another origin in %s', (_, path, text) => {
    expect(checkBuiltAddresses(plantTree({ [path]: text })).wrongs).toHaveLength(1);
  });

  it('lets libraries name their documentation in messages', () => {
    expect(checkBuiltAddresses(plantTree({ 'a.js': 'throw Error("see https://react.dev/errors/31")' })).wrongs).toEqual([]);
  });

  it('finds nothing in what was built here', () => {
    const folder = join(projectRoot, 'rooms', 'web', 'dist');
    const list = (below: string): string[] => readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? list(join(below, entry.name)) : [join(below, entry.name)]));
    const built = new Map(list('').filter((path) => /\.(m?js|css|html|webmanifest)$/.test(path)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
    const { looked, wrongs: found } = checkBuiltAddresses(built);
    expect(looked, 'npm test builds the web app before this').toBeGreaterThan(3);
    expect(found.map(formatWrong).join('\n')).toBe('');
  });
});
