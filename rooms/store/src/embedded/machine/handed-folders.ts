import { closeSync, existsSync, openSync } from 'node:fs';
import type { ServerUser } from './server-user.ts';

/** Folders as another process is to name them, and the open handles it must be given for that. */
export interface HandedFolders {
  readonly paths: readonly string[];
  /** To be appended to `stdio` after the three standard ones. */
  readonly handles: readonly number[];
  close(): void;
}

/**
 * Makes folders usable for a process that will run as another user. A site below /root or below a private temporary folder
 * has parents that the other user may not pass; so on Linux root opens the folders and hands them over as open files,
 * which are reached as /proc/self/fd/3 and so on without touching the parents. This needs no capability and no copy,
 * and also makes every path short enough for a socket. Tried with PostgreSQL 15 and 18; a working directory alone
 * does not do: before 16 PostgreSQL looks up its own program by leaving and re-entering it.
 * Without another user, or without /proc, the folders go by their names.
 */
export function handFolders(user: ServerUser | undefined, folders: readonly string[]): HandedFolders {
  if (user === undefined || !existsSync('/proc/self/fd')) return { paths: folders, handles: [], close: () => {} };
  const handles: number[] = [];
  const close = () => {
    for (const handle of handles.splice(0)) closeSync(handle);
  };
  try {
    for (const folder of folders) handles.push(openSync(folder, 'r'));
  } catch (cause) {
    close();
    throw cause;
  }
  return { paths: folders.map((_, index) => `/proc/self/fd/${index + 3}`), handles, close };
}
