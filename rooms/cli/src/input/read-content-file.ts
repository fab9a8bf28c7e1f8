import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the content folder that comes with the program: `growth/who2006.json`. Commands that need no site start without the store. */
export const readContentFile = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../../content/${path}`, import.meta.url)), 'utf8');
