import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Refusal } from '@tuyen/records';
import { type ServerUser, giveTo } from '../machine/server-user.ts';
import { findServerAddress } from './server-address.ts';
import type { SiteFolder } from './site-folder.ts';

/** sun_path holds 104 bytes on macOS and the BSDs and 108 on Linux, each with a zero at the end. */
const PATH_LIMIT = 103;

/** Any number would do: the socket's folder is this site's alone. */
export const SOCKET_PORT = 5432;

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= PATH_LIMIT;

/** Makes the folder private; false where somebody else's folder (or anything else) already bears the name. */
function makePrivate(folder: string, user: ServerUser | undefined): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const entry = lstatSync(folder);
  const us = process.getuid?.() ?? 0;
  if (!entry.isDirectory() || (entry.uid !== us && entry.uid !== user?.uid)) return false;
  giveTo(user, folder);
  chmodSync(folder, 0o700);
  return true;
}

const nameInTemporary = (folder: SiteFolder): string => `tuyen-${createHash('sha256').update(folder.root).digest('base64url').slice(0, 10)}`;

/** The folder the last server of this very site had below a temporary folder; a copied site does not take over the original's. */
function findEarlier(folder: SiteFolder): string[] {
  const host = findServerAddress(folder)?.host;
  return host !== undefined && basename(host).startsWith(nameInTemporary(folder)) ? [host] : [];
}

/** Where a server of this site may be listening, also one whose process is out of our sight (in another container). */
export const listSocketFolders = (folder: SiteFolder): string[] => [...(fits(folder.run) ? [folder.run] : []), ...findEarlier(folder)];

/**
 * The folder of the server's socket, made if need be: `run` in the site's folder, or, when that path is too long for a
 * socket, a private folder below the system's temporary one. Its name is made from the site's folder,
 * so that a restarted server is found where the old one was.
 * @throws Refusal `database.path-too-long`
 */
export function prepareSocketFolder(folder: SiteFolder, user: ServerUser | undefined): string {
  const temporary = ['', '-1', '-2', '-3'].map((suffix) => join(tmpdir(), nameInTemporary(folder) + suffix));
  for (const place of [folder.run, ...findEarlier(folder), ...temporary]) {
    if (fits(place) && makePrivate(place, user)) return place;
  }
  throw new Refusal('database.path-too-long', { limit: PATH_LIMIT });
}
