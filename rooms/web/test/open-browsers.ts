import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { execFile } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A browser that stands on this machine. */
export interface FoundBrowser {
  name: 'chromium' | 'chromium-109';
  /** As the browser itself says it, e.g. `109.0.5414.120`. */
  version: string;
  launch(): Promise<Browser>;
}

const run = promisify(execFile);
const inflate = promisify(brotliDecompress);

/** Nothing in a test may call home: updates, sync and component downloads are all off. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Chromium 109 as packed there knows only the old headless mode and comes without a zygote; newer ones do not start that way. */
const flagsOf109 = ['--headless', '--no-zygote', ...quietFlags];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Lists the browsers the screens are tried in: the machine's own Chromium (`CHROMIUM_PATH` first, then the usual
 * places) and Chromium 109 from `@sparticuz/chromium`, the oldest one the screens promise to work in.
 * A browser that cannot be started is left out; the caller fails when the list is empty.
 */
export async function listBrowsers(): Promise<FoundBrowser[]> {
  const found = [await findOwnChromium(), await findChromium109()];
  return found.filter((browser) => browser !== null);
}

async function findOwnChromium(): Promise<FoundBrowser | null> {
  const places = [process.env['CHROMIUM_PATH'], ...usualPlaces].filter((place): place is string => place !== undefined && place !== '');
  for (const place of places) {
    const browser = await tryBrowser('chromium', place);
    if (browser !== null) return browser;
  }
  return null;
}

async function findChromium109(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium/package.json')), 'bin');
  const folder = join(tmpdir(), `tuyen-chromium-109-${process.getuid?.() ?? 0}`);
  const path = join(folder, 'chromium');
  if (!(await exists(path))) {
    await mkdir(folder, { recursive: true });
    await unpack(join(packed, 'chromium.br'), path);
    await chmod(path, 0o755);
  }
  return (await tryBrowser('chromium-109', path)) ?? (await tryWithPackedLibraries(path, packed, folder));
}

/** On a machine without NSS the package's own libraries are put beside the browser. */
async function tryWithPackedLibraries(path: string, packed: string, folder: string): Promise<FoundBrowser | null> {
  const archive = join(folder, 'libraries.tar');
  if (!(await exists(archive))) await unpack(join(packed, 'aws.tar.br'), archive);
  if (!(await exists(join(folder, 'lib')))) await run('tar', ['-xf', archive, '-C', folder]);
  return tryBrowser('chromium-109', path, { LD_LIBRARY_PATH: join(folder, 'lib') });
}

async function tryBrowser(
  name: FoundBrowser['name'],
  path: string,
  environment: Record<string, string> = {},
): Promise<FoundBrowser | null> {
  if (!(await exists(path))) return null;
  const launch = () =>
    chromium.launch({
      executablePath: path,
      args: name === 'chromium-109' ? flagsOf109 : quietFlags,
      env: { ...definedOf(process.env), ...environment },
    });
  try {
    const browser = await launch();
    const version = browser.version();
    await browser.close();
    return { name, version, launch };
  } catch {
    return null;
  }
}

/** Written aside and renamed, so that two test files unpacking at once never see half a file. */
async function unpack(from: string, to: string): Promise<void> {
  const aside = `${to}.${process.pid}`;
  await writeFile(aside, await inflate(await readFile(from)));
  await rename(aside, to);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
