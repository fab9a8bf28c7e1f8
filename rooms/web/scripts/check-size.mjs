import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** An old laptop on a slow line: the first useful screen (sign-in, then Hôm nay) may cost so much JavaScript, gzipped. */
const mostKilobytes = 200;

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** The files a chunk needs before it runs: itself and what it imports, to the end. */
function listNeeded(key, needed = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || needed.has(chunk.file)) return needed;
  needed.add(chunk.file);
  for (const other of chunk.imports ?? []) listNeeded(other, needed);
  return needed;
}

function kilobytes(files) {
  let sum = 0;
  for (const file of files) sum += gzipSync(readFileSync(new URL(file, dist))).length;
  return sum / 1024;
}

const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (entryKey === undefined) throw new Error('the manifest names no entry: build first');
const first = listNeeded(entryKey);
const firstSize = kilobytes(first);
const styles = kilobytes(manifest[entryKey].css ?? []);
const pages = Object.keys(manifest)
  .filter((key) => manifest[key].isDynamicEntry)
  .map((key) => ({ key, more: kilobytes([...listNeeded(key)].filter((file) => !first.has(file))) }));

process.stdout.write(`first useful screen: ${firstSize.toFixed(1)} KB of JavaScript, ${styles.toFixed(1)} KB of CSS (gzipped)\n`);
for (const { key, more } of pages.sort((a, b) => b.more - a.more)) process.stdout.write(`  + ${more.toFixed(1).padStart(5)} KB  ${key}\n`);
if (firstSize > mostKilobytes) {
  process.stderr.write(`more than ${mostKilobytes} KB before the first useful screen\n`);
  process.exitCode = 1;
}
