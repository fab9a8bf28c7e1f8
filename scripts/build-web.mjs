import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './install-missing.mjs';

const web = join(root, 'rooms', 'web');
const stamp = join(web, 'dist', '.built');
const sources = ['index.html', 'package.json', 'vite.config.ts', 'tsconfig.json', 'public', 'src', '../contract/src', '../records/src'].map((path) => join(web, path));

function listFiles(path) {
  if (!existsSync(path)) return [];
  const below = readdirSync(path, { withFileTypes: true });
  return below.flatMap((item) => (item.isDirectory() ? listFiles(join(path, item.name)) : /\.test\.tsx?$/.test(item.name) ? [] : [join(path, item.name)])).sort();
}

/** Digest of everything the app is built from: times do not tell after a checkout. */
function digestSources() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const path of sources) {
    const files = /\.(html|json|ts)$/.test(path) ? [path] : listFiles(path);
    for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds the web app when its sources are other than at the last build; false when the build failed. */
export function buildWeb() {
  const digest = digestSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(join(web, 'dist', 'index.html'))) return true;
  console.log('Đang dựng giao diện … / Building the web app …');
  if (!runNode([join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { cwd: web })) {
    console.error('Không dựng được giao diện. / The web app could not be built.');
    return false;
  }
  writeFileSync(stamp, digest);
  return true;
}
