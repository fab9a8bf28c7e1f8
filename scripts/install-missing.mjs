import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tuyến cần Node 20.19 trở lên; máy này có ${process.versions.node}.\nTuyến needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a Node script with its output on this terminal; true when it ended well. */
export function runNode(args, options = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Runs npm: the very one that runs this script, else the one of the path. On Windows npm is a command file, which only a shell can start. */
export function runNpm(args) {
  const own = process.env.npm_execpath;
  if (own && /\.[cm]?js$/.test(own) && existsSync(own)) return runNode([own, ...args]);
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** What npm noted of an installed library, without what depends on the machine. */
const noted = (packages) => JSON.stringify(Object.entries(packages).filter(([name, { optional, link }]) => name !== '' && !optional && !link).map(([name, { version }]) => `${name}@${version}`).sort());

/** Whether the libraries of the lock file are there. Times alone do not tell: a clone or a copy gives every file a new one. */
function isInstalled() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  try {
    const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
    return noted(packagesOf(lock)) === noted(packagesOf(installed));
  } catch {
    return false;
  }
}

/** Installs the libraries of the lock file where they are missing or other ones. */
export function installMissing() {
  if (isInstalled()) return;
  console.log('Đang cài thư viện … / Installing libraries …');
  if (!runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('Không cài được thư viện. / The libraries could not be installed.');
    process.exit(1);
  }
}
