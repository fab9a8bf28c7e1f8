import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tuyến cần Node 20.19 trở lên; máy này có ${process.versions.node}.\nTuyến needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a program with its output on this terminal; true when it ended well. */
export function run(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
  return status === 0;
}

/** Installs the libraries of the lock file where they are missing or older than it. */
export function installMissing() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Đang cài thư viện … / Installing libraries …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('Không cài được thư viện. / The libraries could not be installed.');
    process.exit(1);
  }
}
