import { Refusal } from '@tuyen/records';
import { runProgram } from '../machine/run-program.ts';
import type { ServerUser } from '../machine/server-user.ts';
import { hasNeededExtensions } from './installed-extensions.ts';
import { preparePackage } from './package-programs.ts';
import { listSystemFolders, programFile } from './system-folders.ts';

/** The oldest PostgreSQL the product runs on. */
export const OLDEST_MAJOR = 15;

export interface Programs {
  /** Holds `initdb` and `postgres` (and on Windows `pg_ctl`). */
  folder: string;
  major: number;
}

async function readPrograms(folder: string, user: ServerUser | undefined): Promise<Programs | undefined> {
  const { status, output } = await runProgram(programFile(folder, 'postgres'), ['-V'], { user });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
  return status === 0 && major > 0 ? { folder, major } : undefined;
}

async function readChosen(folder: string, user: ServerUser | undefined): Promise<Programs> {
  const programs = await readPrograms(folder, user);
  if (programs === undefined || programs.major < OLDEST_MAJOR) throw new Refusal('database.programs-unusable', { folder });
  return programs;
}

async function findOnSystem(major: number | undefined, user: ServerUser | undefined): Promise<Programs | undefined> {
  for (const folder of listSystemFolders()) {
    const programs = await readPrograms(folder, user);
    if (programs === undefined) continue;
    // Existing data decide the version; new data need one that brings the extensions.
    if (major === undefined ? programs.major >= OLDEST_MAJOR && hasNeededExtensions(folder, programs.major) : programs.major === major) return programs;
  }
  return undefined;
}

/**
 * PostgreSQL's programs for this site: those in TUYEN_POSTGRES_BIN; else the machine's own, which get security updates
 * with the system; else those of the npm package. Data can only be opened by the major version that made them.
 * @param major of the existing data, undefined for a new site
 * @throws Refusal `database.programs-missing`, `database.programs-unusable`, `database.major-missing`, `database.other-user-needed`
 */
export async function findPrograms(
  major: number | undefined,
  siteRoot: string,
  user: ServerUser | undefined,
  log: (line: string) => void,
): Promise<Programs> {
  const missing = () =>
    major === undefined
      ? new Refusal('database.programs-missing', { needed: String(OLDEST_MAJOR) })
      : new Refusal('database.major-missing', { major: String(major) });
  const chosen = process.env['TUYEN_POSTGRES_BIN'];
  if (chosen) {
    const programs = await readChosen(chosen, user);
    if (major !== undefined && programs.major !== major) throw missing();
    return programs;
  }
  const own = await findOnSystem(major, user);
  if (own !== undefined) return own;
  const packed = await preparePackage(siteRoot, user, log);
  const programs = packed === undefined ? undefined : await readPrograms(packed, user);
  if (programs === undefined || (major !== undefined && programs.major !== major)) throw missing();
  return programs;
}
