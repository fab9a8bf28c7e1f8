// Joins the rooms' sources into a few files, so that a command starts in a third of the time; kept in node_modules/.cache/tuyen.
// A bundle is named by the digest of every source it was made from: changed sources are another bundle, never a stale one.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const cache = join(root, 'node_modules', '.cache', 'tuyen');
const entry = join(root, 'rooms', 'cli', 'src', 'run-command-line.ts');
/** Sources that run in a thread of their own: found beside the bundle, `new URL('./claim-thread.mjs', import.meta.url)` in the sources. */
const threads = [join(root, 'rooms', 'intake', 'src', 'claims', 'reading', 'claim-thread.ts')];
const THREAD_ADDRESS = /new URL\('\.\/([a-z-]+-thread)\.mjs', import\.meta\.url\)/g;
/** A process may still load parts of an older bundle. */
const KEPT_MS = 2 * 24 * 3_600_000;

function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return listSources(path);
    return /\.(ts|json)$/.test(item.name) && !item.name.endsWith('.test.ts') ? [path] : [];
  });
}

/** Digest of all sources a bundle can hold: 700 files, 20 ms. */
function digestSources() {
  const hash = createHash('sha256').update(root);
  for (const room of readdirSync(join(root, 'rooms')).filter((name) => name !== 'web').sort()) {
    const folder = join(root, 'rooms', room);
    if (!existsSync(join(folder, 'src'))) continue;
    for (const path of [join(folder, 'package.json'), ...listSources(join(folder, 'src'))]) hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex').slice(0, 32);
}

/** Rooms are joined; libraries stay where they are, as Node finds them. Each source keeps its own address, which content and migrations are found by. */
const rooms = {
  name: 'rooms',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@tuyen/') ? undefined : { path, external: true }));
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const own = JSON.stringify(pathToFileURL(path).href);
      const contents = text.split(THREAD_ADDRESS).map((part, i) => (i % 2 === 0 ? part.replaceAll('import.meta.url', own) : `new URL('./${part}.js', import.meta.url)`)).join('');
      return { contents, loader: 'ts' };
    });
  },
};

async function build(folder) {
  // The very esbuild that the loader of Node 20 brings along.
  const esbuild = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild');
  try {
    await esbuild.build({ entryPoints: [entry, ...threads], entryNames: '[name]', outdir: folder, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', sourcemap: 'linked', sourcesContent: false, logLevel: 'silent', plugins: [rooms] });
  } finally {
    // Else its service would live as long as the server does.
    await esbuild.stop();
  }
}

function dropOld() {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

async function make(folder) {
  const half = `${folder}.${process.pid}`;
  try {
    mkdirSync(half, { recursive: true });
    await build(half);
    try {
      renameSync(half, folder);
    } catch (error) {
      // Another process was faster.
      if (!existsSync(folder)) throw error;
    }
    dropOld();
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Marks a bundle as used today, so that it is not taken for an old one. */
function touch(folder) {
  if (Date.now() - statSync(folder).mtimeMs > KEPT_MS / 4) utimesSync(folder, new Date(), new Date());
}

/**
 * Address of the bundled program, made now where it is missing; undefined where it cannot be made or kept
 * (a source does not parse, the folder is read-only): the sources themselves then run, and say what is wrong.
 */
export async function findBundle() {
  try {
    const folder = join(cache, digestSources());
    if (!existsSync(folder)) await make(folder);
    else touch(folder);
    return pathToFileURL(join(folder, 'run-command-line.js')).href;
  } catch (error) {
    if (process.env.TUYEN_TRACE) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`.split(sep).join('/'));
    return undefined;
  }
}
