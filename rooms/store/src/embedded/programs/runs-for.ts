import { runProgram } from '../machine/run-program.ts';
import type { ServerUser } from '../machine/server-user.ts';
import { programFile } from './system-folders.ts';

/** Whether the server's program loads and runs for that user: folders passable, libraries found, right machine. About 10 ms. */
export async function runsFor(user: ServerUser | undefined, bin: string): Promise<boolean> {
  return (await runProgram(programFile(bin, 'postgres'), ['-V'], { user })).status === 0;
}
