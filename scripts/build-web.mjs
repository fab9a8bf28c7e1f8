import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './install-missing.mjs';

const sources = ['rooms/web', 'rooms/contract/src', 'rooms/records/src'].map((path) => join(root, path));
const stamp = join(root, 'rooms', 'web', 'dist', '.built');

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules' && name !== 'test')
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Builds the web app when its sources are newer than the last build; false when the build failed. */
export function buildWeb() {
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources.map(newest))) return true;
  console.log('Đang dựng giao diện … / Building the web app …');
  if (!run('npm', ['run', 'build', '--workspace', 'rooms/web', '--silent'])) return false;
  writeFileSync(stamp, new Date().toISOString());
  return true;
}
