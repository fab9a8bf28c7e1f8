import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type ProcessIdentity, isSameProcess, ownIdentity } from '../machine/process-identity.ts';
import type { SiteFolder } from './site-folder.ts';

/** The `serve` process of a site, if one lives: its number and when it began. */
export function findServingProcess(folder: Pick<SiteFolder, 'serving'>): ProcessIdentity | undefined {
  try {
    const { pid, start } = JSON.parse(readFileSync(folder.serving, 'utf8')) as ProcessIdentity;
    return isSameProcess({ pid, start }) ? { pid, start } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes that this process serves the site. */
export function noteServing(folder: SiteFolder): void {
  const half = `${folder.serving}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(ownIdentity())}\n`);
  renameSync(half, folder.serving);
}

/** Takes the note back, unless another process has taken over. */
export function forgetServing(folder: SiteFolder): void {
  if (findServingProcess(folder)?.pid === process.pid) rmSync(folder.serving, { force: true });
}
