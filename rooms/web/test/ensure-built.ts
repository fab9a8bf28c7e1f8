import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtWebFolder } from '../src/index.ts';

const room = new URL('../', import.meta.url);
const run = promisify(execFile);

/** Builds the app unless the build is newer than every source it is made from; takes about ten seconds when it must. */
export async function ensureBuilt(): Promise<void> {
  const built = await changedAt(new URL('index.html', builtWebFolder));
  const sources = await Promise.all([newestIn(new URL('src/', room)), newestIn(new URL('../records/src/', room)), changedAt(new URL('index.html', room)), changedAt(new URL('vite.config.ts', room))]);
  if (built > Math.max(...sources)) return;
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', room));
  await run(process.execPath, [vite, 'build'], { cwd: fileURLToPath(room), env: { ...process.env, NODE_ENV: 'production' } });
}

async function newestIn(folder: URL): Promise<number> {
  const paths = await readdir(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...(await Promise.all(paths.filter((path) => !path.endsWith('.test.ts')).map((path) => changedAt(new URL(path, folder))))));
}

async function changedAt(path: URL): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
