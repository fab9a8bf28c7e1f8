import { chownSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The user PostgreSQL runs as when we are root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** The number that Linux gives to «nobody» even where no list of users exists. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

function findUser(name: string): ServerUser | undefined {
  let list: string;
  try {
    list = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return undefined;
  }
  const fields = list.split('\n').find((line) => line.startsWith(`${name}:`))?.split(':');
  return fields === undefined ? undefined : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Whose the data already are, root's own aside. */
function findOwner(cluster: string): ServerUser | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid };
}

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of existing data, else as `postgres`, else as `nobody`;
 * undefined when we are not root: it then runs as we do.
 */
export function findServerUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findOwner(cluster) ?? findUser('postgres') ?? findUser('nobody') ?? NOBODY;
}

/** Gives a folder and everything in it to the user; does nothing when there is no other user. */
export function giveTo(user: ServerUser | undefined, path: string): void {
  if (user === undefined) return;
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chownSync(path, user.uid, user.gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name));
}
