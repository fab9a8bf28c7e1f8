import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A text file of the content folder: its path below it, with `/`. */
export interface FolderFile {
  path: string;
  text: string;
}

const DEFINITIONS = /\.(yaml|yml|json)$/;

/** Reads the definitions (YAML, JSON Schema) of a content folder; lists of codes and units are read where they are loaded. */
export function readContentFolder(folder: string): FolderFile[] {
  const files: FolderFile[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (path !== 'terminology' && path !== 'units') walk(path);
      } else if (DEFINITIONS.test(entry.name)) files.push({ path, text: readFileSync(join(folder, path), 'utf8') });
    }
  };
  walk('');
  return files;
}
