import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What Git tracks, and what it would track: untracked and not ignored. Undefined where this is no Git work tree. */
function listByGit(root: string): string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  // Says that the folder is safe: it may belong to another user, as in a container.
  const git = spawnSync('git', ['-c', `safe.directory=${root}`, 'ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return git.status === 0 ? git.stdout.split('\0').filter(Boolean) : undefined;
}

/** The patterns this project's `.gitignore` uses: `name/`, `/name/`, `*.ending`. */
function readIgnored(root: string): (path: string, isFolder: boolean) => boolean {
  const file = join(root, '.gitignore');
  const patterns = existsSync(file) ? readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')) : [];
  return (path, isFolder) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return patterns.some((pattern) => {
      if (pattern.startsWith('*.')) return !isFolder && name.endsWith(pattern.slice(1));
      if (pattern.endsWith('/') && !isFolder) return false;
      const bare = pattern.replace(/\/$/, '');
      return bare.startsWith('/') ? path === bare.slice(1) : name === bare;
    });
  };
}

function listByWalking(root: string): string[] {
  const ignored = readIgnored(root);
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git' || ignored(path, entry.isDirectory())) return [];
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() ? [path] : [];
    });
  return walk('');
}

/** Paths of the files that belong to the project: by Git, or, where there is no Git (an unpacked archive), by walking past what `.gitignore` names. */
export function listPaths(root: string): string[] {
  return (listByGit(root) ?? listByWalking(root)).sort();
}
