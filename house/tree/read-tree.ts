import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPaths } from './list-paths.ts';
import type { Tree } from './tree.ts';

/** Root of this project, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Bytes are no text when a zero stands near their beginning, as Git decides too. */
const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 8000).includes(0);

/** Reads a project's text files. A file that goes while others are read is left out. */
export function readTree(root: string = projectRoot): Tree {
  const tree = new Map<string, string>();
  for (const path of listPaths(root)) {
    if (!statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(join(root, path));
    if (isText(bytes)) tree.set(path, bytes.toString('utf8'));
  }
  return tree;
}
