import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { ContentFile } from '../src/index.ts';

const CONTENT = fileURLToPath(new URL('../../../content/', import.meta.url));

/** The text files of the project's own content folder, or of one folder in it. */
export function contentFolder(below = ''): ContentFile[] {
  return readdirSync(join(CONTENT, below), { withFileTypes: true }).flatMap((entry): ContentFile[] => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return contentFolder(path);
    return /\.(yaml|json|csv)$/.test(entry.name) ? [{ path, text: readFileSync(join(CONTENT, path), 'utf8') }] : [];
  });
}
