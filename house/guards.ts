import { checkOldBrowsers } from './browsers/check-old-browsers.ts';
import { checkContent } from './content/check-content.ts';
import { checkDecisions, checkDocuments } from './documents/check-documents.ts';
import { checkImports } from './floors/check-imports.ts';
import { checkManifests } from './floors/check-manifests.ts';
import { checkGenerated } from './generated/check-generated.ts';
import { generatedFiles } from './generated/generated-files.ts';
import type { Inspection } from './inspection.ts';
import { checkEngines, checkLicences } from './licences/check-licences.ts';
import { readBrowserLibraries, readServerLibraries } from './licences/read-libraries.ts';
import { checkMigrations } from './migrations/check-migrations.ts';
import { checkNames } from './names/check-names.ts';
import { checkProblems } from './problems/check-problems.ts';
import { checkPurity } from './purity/check-purity.ts';
import { checkSizes } from './sizes/check-sizes.ts';
import { checkTestsRun } from './tests/check-tests-run.ts';
import { listPaths } from './tree/list-paths.ts';
import { projectRoot } from './tree/read-tree.ts';
import type { Tree } from './tree/tree.ts';
import { checkAddresses } from './words/check-addresses.ts';
import { checkWords } from './words/check-words.ts';

export interface Guard {
  name: string;
  /** Fewer things looked at than this, and the guard has lost its object. */
  atLeast: number;
  inspect(tree: Tree): Inspection;
}

/** Every rule of the house that a machine can check. Each has a test with planted faults beside it. */
export const guards: readonly Guard[] = [
  { name: 'rooms stand on floors', atLeast: 13, inspect: checkManifests },
  { name: 'imports go down, through doors, to declared packages', atLeast: 500, inspect: checkImports },
  { name: 'pure rooms are pure', atLeast: 150, inspect: checkPurity },
  { name: 'no file is too long', atLeast: 300, inspect: checkSizes },
  { name: 'names say what is inside', atLeast: 500, inspect: checkNames },
  { name: 'words', atLeast: 500, inspect: checkWords },
  { name: 'the web app speaks to its own server only', atLeast: 80, inspect: checkAddresses },
  { name: 'old browsers have what is called', atLeast: 250, inspect: checkOldBrowsers },
  { name: 'problems are registered', atLeast: 100, inspect: checkProblems },
  { name: 'migrations', atLeast: 4, inspect: checkMigrations },
  { name: 'content names its schema and its sources', atLeast: 3, inspect: checkContent },
  { name: 'documents lead where they say', atLeast: 100, inspect: (tree) => checkDocuments(tree, new Set(listPaths(projectRoot))) },
  { name: 'decisions', atLeast: 10, inspect: checkDecisions },
  { name: 'generated files are as written', atLeast: 1, inspect: (tree) => checkGenerated(tree, generatedFiles) },
  { name: 'every test is run', atLeast: 50, inspect: checkTestsRun },
  { name: 'licences of the server’s libraries', atLeast: 60, inspect: (tree) => checkLicences(readServerLibraries(projectRoot, tree)) },
  { name: 'licences of the browser’s libraries', atLeast: 10, inspect: (tree) => checkLicences(readBrowserLibraries(projectRoot, tree)) },
  { name: 'libraries run on the oldest Node', atLeast: 60, inspect: (tree) => checkEngines(readServerLibraries(projectRoot, tree)) },
];
