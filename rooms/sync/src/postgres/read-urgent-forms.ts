import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const file = z.strictObject({ forms: z.array(z.string()) });

/** Forms whose records go first: `sync/urgent.yaml` of the content folder. @throws an error for a file that is missing or says something else */
export function readUrgentForms(contentFolder: string): string[] {
  return file.parse(parse(readFileSync(join(contentFolder, 'sync', 'urgent.yaml'), 'utf8'))).forms;
}
