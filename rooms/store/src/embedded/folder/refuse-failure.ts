import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '@tuyen/records';

/** Whole megabytes left where the folder is or would be. */
export function freeMegabytes(folder: string): number {
  for (let place = folder; ; place = dirname(place)) {
    try {
      const { bavail, bsize } = statfsSync(place);
      return Math.floor((bavail * bsize) / 1024 / 1024);
    } catch (cause) {
      if (place === dirname(place)) throw cause;
    }
  }
}

export const diskFull = (folder: string, cause: unknown) => new Refusal('site.disk-full', { free: freeMegabytes(folder) }, [], { cause });
const forbidden = (folder: string, cause: unknown) => new Refusal('database.folder-forbidden', { folder }, [], { cause });

/** The refusal a failed file operation deserves, or the failure itself where it is none of the known ones. */
function refusalOfFailure(failure: unknown, folder: string): unknown {
  if (!(failure instanceof Error) || failure instanceof Refusal) return failure;
  switch ((failure as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    // The same in PostgreSQL's words.
    case '53100':
      return diskFull(folder, failure);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return forbidden(folder, failure);
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal('database.not-a-folder', { folder }, [], { cause: failure });
    default:
      return failure;
  }
}

/** Does the work; a full disk, a missing right or a file in the folder's place become refusals. */
export async function refusingFailures<Answer>(folder: string, work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (failure) {
    throw refusalOfFailure(failure, folder);
  }
}

/**
 * The refusal for what PostgreSQL's own programs wrote before they gave up (they run with `LC_ALL=C`, so in English),
 * or undefined where it is none of the known reasons.
 */
export function refusalOfOutput(output: string, folder: string): Refusal | undefined {
  const cause = new Error(output.trim().slice(-2000));
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(folder, cause);
  // Some file systems (exFAT, folders shared into a container) accept a change of owner and forget it.
  if (/has wrong ownership|has invalid permissions/.test(output)) return new Refusal('database.file-system', { folder }, [], { cause });
  if (/Permission denied|Operation not permitted|Read-only file system/.test(output)) return forbidden(folder, cause);
  return undefined;
}
