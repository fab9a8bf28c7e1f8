import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@tuyen/records';
import type { SiteFolder } from '../folder/site-folder.ts';

/** Nothing there, or an empty folder, such as a mounted disk. */
function isVacant(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * The major version of PostgreSQL that made the site's data, or undefined where there are none yet.
 * @throws Refusal `database.folder-damaged` where something else lies in their place
 */
export function readMajor(folder: SiteFolder): number | undefined {
  try {
    const major = Number(readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim());
    if (Number.isInteger(major)) return major;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    if (isVacant(folder.cluster)) return undefined;
  }
  throw new Refusal('database.folder-damaged', { folder: folder.cluster });
}
