// Turns the ratchets: npx tsx house/refresh-ratchets.ts
// Numbers become as small as the house is today, never larger. A ratchet whose file was deleted begins anew: that shows in the review.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfRatchet, ratchets } from './ratchets.ts';
import { type Measured, compareRatchet, turnRatchet } from './ratchet/ratchet.ts';
import { projectRoot, readTree } from './tree/read-tree.ts';
import { formatWrong } from './inspection.ts';

const tree = readTree();
let grown = 0;
for (const { name, about, measure } of ratchets) {
  const path = fileOfRatchet(name);
  const file = join(projectRoot, path);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measured) : undefined;
  const measured = measure(tree);
  const after = turnRatchet(measured, before);
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  const tooMuch = compareRatchet(measured, after, path, about);
  for (const wrong of tooMuch) console.log(`  ${formatWrong(wrong)}`);
  grown += tooMuch.length;
  console.log(`${name}: ${before === undefined ? 'new' : Object.keys(before).length} → ${Object.keys(after).length}${tooMuch.length > 0 ? `, ${tooMuch.length} grown and not taken` : ''}`);
}
process.exitCode = grown > 0 ? 1 : 0;
