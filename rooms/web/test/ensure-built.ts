import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtWebFolder } from '../src/index.ts';

const room = new URL('../', import.meta.url);
const lock = new URL('node_modules/.building', room);
const run = promisify(execFile);

/** A build takes about ten seconds; a lock older than this was left by a build that was killed. */
const longestBuildMs = 120_000;

/** Builds the app unless the build is newer than every source it is made from. Two test files asking at once build it once. */
export async function ensureBuilt(): Promise<void> {
  for (;;) {
    if ((await changedAt(lock)) === 0 && (await isFresh())) return;
    if (await takeLock()) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    // Another test file may have built it in the meantime.
    if (await isFresh()) return;
    await run(process.execPath, [fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', room)), 'build'], { cwd: fileURLToPath(room), env: { ...process.env, NODE_ENV: 'production' } });
    await run(process.execPath, [fileURLToPath(new URL('scripts/compress-dist.mjs', room))]);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function isFresh(): Promise<boolean> {
  const sources = await Promise.all([newestIn(new URL('src/', room)), newestIn(new URL('../records/src/', room)), changedAt(new URL('index.html', room)), changedAt(new URL('vite.config.ts', room))]);
  return (await changedAt(new URL('service-worker.js', builtWebFolder))) > Math.max(...sources);
}

async function takeLock(): Promise<boolean> {
  if (Date.now() - (await changedAt(lock)) > longestBuildMs) await rm(lock, { recursive: true, force: true });
  return mkdir(lock).then(
    () => true,
    () => false,
  );
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
