import { Refusal } from '@tuyen/records';
import { makePassword } from '../folder/password.ts';
import { refusalOfOutput } from '../folder/refuse-failure.ts';
import type { SiteFolder } from '../folder/site-folder.ts';
import { handFolders } from '../machine/handed-folders.ts';
import { runProgram } from '../machine/run-program.ts';
import type { ServerUser } from '../machine/server-user.ts';
import type { Programs } from '../programs/find-programs.ts';
import { programFile } from '../programs/system-folders.ts';
import { OWNER } from './create-cluster.ts';

/**
 * Gives the database's owner a new password when its file was lost, e.g. not copied to a new disk: whoever may write the data
 * directory may do so. The server must not run.
 * @throws Refusal `database.start-failed` and those of a failed start
 */
export async function resetPassword(folder: SiteFolder, programs: Programs, user: ServerUser | undefined): Promise<void> {
  const password = makePassword(folder);
  const folders = handFolders(user, [folder.cluster]);
  try {
    const end = await runProgram(programFile(programs.folder, 'postgres'), ['--single', '-j', '-D', folders.paths[0] as string, 'postgres'], {
      user,
      folders,
      // The password is of letters, digits, - and _ only.
      input: `alter role ${OWNER} password '${password}'\n;\n\n`,
    });
    if (end.status !== 0) throw refusalOfOutput(end.errors, folder.root) ?? new Refusal('database.start-failed', { log: folder.log });
  } finally {
    folders.close();
  }
}
