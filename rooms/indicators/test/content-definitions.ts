import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Indicator } from '@tuyen/programmes';
import type { Form } from '@tuyen/records';
import { parse } from 'yaml';

const PROGRAMMES = fileURLToPath(new URL('../../../content/programmes/', import.meta.url));

function readFolders(kind: 'forms' | 'indicators'): unknown[] {
  return readdirSync(PROGRAMMES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.split(/[\\/]/).at(-2) === kind && path.endsWith('.yaml'))
    .sort()
    .flatMap((path): unknown => parse(readFileSync(join(PROGRAMMES, path), 'utf8')));
}

/** The newest version of every form of the content. */
export function contentForms(): Form[] {
  const newest = new Map<string, Form>();
  for (const form of readFolders('forms') as Form[]) if ((newest.get(form.form)?.version ?? 0) < form.version) newest.set(form.form, form);
  return [...newest.values()];
}

/** Every version of every indicator of the content. */
export function contentIndicators(): Indicator[] {
  return readFolders('indicators') as Indicator[];
}
