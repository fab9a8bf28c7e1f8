import { appendFileSync, closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@tuyen/records';
import { makePassword } from '../folder/password.ts';
import { diskFull, freeMegabytes, refusalOfOutput } from '../folder/refuse-failure.ts';
import type { SiteFolder } from '../folder/site-folder.ts';
import { handFolders } from '../machine/handed-folders.ts';
import { type ProgramEnd, runProgram } from '../machine/run-program.ts';
import { type ServerUser, giveTo } from '../machine/server-user.ts';
import type { Programs } from '../programs/find-programs.ts';
import { programFile } from '../programs/system-folders.ts';

/** The role that owns everything in the site's database. */
export const OWNER = 'tuyen';
export const SETTINGS_FILE = 'tuyen.conf';

/** An empty site takes 46 MB. */
const NEEDED_MEGABYTES = 64;
const NURSERY = 'postgres.new-';
// An initdb whose starter was killed may still be writing there.
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/**
 * Bytes decide the order of text (locale C): the same on every machine, version and operating system, so that two sites
 * agree on it and an index survives an upgrade of the system. Vietnamese order is made by our own sort keys.
 */
const parametersOf = (folder: string): string[] => [
  `--pgdata=${join(folder, 'data')}`,
  `--pwfile=${join(folder, 'password')}`,
  `--username=${OWNER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--text-search-config=simple',
  '--data-checksums',
];

async function runInitdb(nursery: string, programs: Programs, user: ServerUser | undefined): Promise<ProgramEnd> {
  const folders = handFolders(user, [nursery]);
  try {
    return await runProgram(programFile(programs.folder, 'initdb'), parametersOf(folders.paths[0] as string), { user, folders });
  } finally {
    folders.close();
  }
}

function refusalOfCreation(end: ProgramEnd, folder: SiteFolder): Refusal {
  const known = refusalOfOutput(end.errors, folder.root);
  if (known !== undefined) return known;
  // A server that finds no room for its first log segment dies before it can say so.
  if (freeMegabytes(folder.root) < NEEDED_MEGABYTES) return diskFull(folder.root, new Error(end.errors.slice(-2000)));
  return new Refusal('database.creation-failed', { folder: folder.root, log: folder.log });
}

function moveInto(nursery: string, folder: SiteFolder): void {
  // An empty folder in its place gives way.
  if (existsSync(folder.cluster)) rmdirSync(folder.cluster);
  renameSync(join(nursery, 'data'), folder.cluster);
  if (process.platform === 'win32') return;
  const handle = openSync(folder.root, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Removes what a creation that was killed has left. */
export function removeHalfMadeClusters(folder: SiteFolder): void {
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith(NURSERY)) rmSync(join(folder.root, name), removal);
  }
}

/**
 * Makes the data directory, whole or not at all: it grows beside its place and is moved there when it is finished,
 * so that a full disk or a power cut leaves nothing that stands in the way of the next try. 0.8 s here.
 * @throws Refusal `site.disk-full`, `database.folder-forbidden`, `database.file-system`, `database.creation-failed`
 */
export async function createCluster(folder: SiteFolder, programs: Programs, user: ServerUser | undefined): Promise<void> {
  const password = makePassword(folder);
  const nursery = mkdtempSync(join(folder.root, NURSERY));
  try {
    writeFileSync(join(nursery, 'password'), `${password}\n`, { mode: 0o600 });
    giveTo(user, nursery);
    const end = await runInitdb(nursery, programs, user);
    if (end.status !== 0) {
      appendFileSync(folder.log, `${end.output}${end.errors}\n`, { mode: 0o600 });
      throw refusalOfCreation(end, folder);
    }
    appendFileSync(join(nursery, 'data', 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n# Your own settings below this line win.\n`);
    moveInto(nursery, folder);
  } finally {
    rmSync(nursery, removal);
  }
}
