import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programFile } from './system-folders.ts';

/** What our migrations create; some distributions pack them apart from the server. */
export const NEEDED_EXTENSIONS = ['pg_trgm', 'btree_gist'] as const;

/** Whether an installation brings the needed extensions; false where its shared files are not in one of the known places. */
export function hasNeededExtensions(folder: string, major: number): boolean {
  const bin = dirname(realpathSync(programFile(folder, 'postgres')));
  const shares = [
    join(bin, '../share/postgresql'),
    join(bin, '../share'),
    join(bin, `../share/postgresql${major}`),
    join(bin, `../share/postgresql@${major}`),
    `/usr/share/postgresql/${major}`,
    `/usr/share/postgresql${major}`,
    '/usr/share/pgsql',
    '/usr/share/postgresql',
  ];
  return shares.some((share) => NEEDED_EXTENSIONS.every((name) => existsSync(join(share, 'extension', `${name}.control`))));
}
