import type { Tree } from '../tree/tree.ts';

/** Path a relative specifier leads to, as written: `rooms/a/src/x.ts` and `../y.ts` → `rooms/a/y.ts`; above the root, with `..` at its start. */
export function joinRelative(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.replace(/\?.*$/, '').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The file of the tree a relative specifier means, or undefined where there is none (a style sheet, a missing file). */
export function resolveRelative(tree: Tree, from: string, specifier: string): string | undefined {
  const path = joinRelative(from, specifier);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => tree.has(candidate));
}
