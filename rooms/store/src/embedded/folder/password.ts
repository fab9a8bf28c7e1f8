import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { SiteFolder } from './site-folder.ts';

/** Whether the password of this site is still there. */
export const hasPassword = (folder: SiteFolder): boolean => existsSync(folder.password);

/** The password that opens this site's database. */
export const readPassword = (folder: SiteFolder): string => readFileSync(folder.password, 'utf8').trim();

/** Makes a password of 192 random bits, unless there is one: never half a file, never a second one. */
export function makePassword(folder: SiteFolder): string {
  const half = `${folder.password}.${randomBytes(6).toString('hex')}`;
  writeFileSync(half, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(half, folder.password);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    rmSync(half);
  }
  return readPassword(folder);
}
