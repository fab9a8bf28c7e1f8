import { Refusal, listProblems } from '../../rooms/records/src/index.ts';
import { formatProblems } from './format-problems.ts';

/** A file that a program writes: nobody edits it, and writing it again makes no difference. */
export interface Generated {
  path: string;
  /** Its whole text. */
  write(): string;
}

function writeProblems(): string {
  return formatProblems(listProblems().map(({ code, category, vi, en }) => ({ code, category, vi, en, status: new Refusal(code as Refusal['code']).status })));
}

/** The files of the project that are written by programs of it, out of what else lies in the project. */
export const generatedFiles: readonly Generated[] = [{ path: 'docs/problems.md', write: writeProblems }];
