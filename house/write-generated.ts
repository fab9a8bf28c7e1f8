// Writes the generated files of the project again: npx tsx house/write-generated.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated/generated-files.ts';
import { projectRoot } from './tree/read-tree.ts';

for (const { path, write } of generatedFiles) {
  const file = join(projectRoot, path);
  const text = write();
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!same) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${same ? 'unchanged' : 'written'}  ${path}`);
}
