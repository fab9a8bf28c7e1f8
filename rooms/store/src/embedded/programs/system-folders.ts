import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where installers put PostgreSQL's programs; `*` stands for a version. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/usr/libexec/postgresql*', '/usr/local/pgsql/bin', '/opt/postgresql/*/bin'],
  darwin: [
    '/opt/homebrew/opt/postgresql@*/bin',
    '/usr/local/opt/postgresql@*/bin',
    '/Applications/Postgres.app/Contents/Versions/*/bin',
    '/Library/PostgreSQL/*/bin',
    '/opt/local/lib/postgresql*/bin',
  ],
  win32: ['C:\\Program Files\\PostgreSQL\\*\\bin'],
  freebsd: ['/usr/local/bin'],
};

export const programFile = (folder: string, name: string): string => join(folder, process.platform === 'win32' ? `${name}.exe` : name);

const versionIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);

/** Folders that fit a pattern with one `*` in one of its parts, the newest version first. */
function listPlaces(pattern: string): string[] {
  const star = pattern.indexOf('*');
  if (star < 0) return [pattern];
  const slash = Math.max(pattern.lastIndexOf('/', star), pattern.lastIndexOf('\\', star));
  const parent = pattern.slice(0, slash);
  const separator = pattern[slash] as string;
  const [part = '', ...rest] = pattern.slice(slash + 1).split(separator);
  const prefix = part.slice(0, part.indexOf('*'));
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix) && versionIn(name) > 0)
    .sort((a, b) => versionIn(b) - versionIn(a))
    .map((name) => [parent, name, ...rest].join(separator));
}

/**
 * Folders of this machine that hold both `initdb` and `postgres`, each installation once:
 * what PATH says first (the administrator's choice), then the usual places, newest version first.
 */
export function listSystemFolders(path = process.env['PATH'] ?? ''): string[] {
  const places = [...path.split(delimiter).filter(Boolean), ...(usualPlaces[process.platform] ?? []).flatMap(listPlaces)];
  const known = new Set<string>();
  return places.filter((folder) => {
    const server = programFile(folder, 'postgres');
    if (!existsSync(server) || !existsSync(programFile(folder, 'initdb'))) return false;
    // /usr/local/bin/postgres is often a link into an installation that is listed again below.
    const real = realpathSync(server);
    if (known.has(real)) return false;
    known.add(real);
    return true;
  });
}
