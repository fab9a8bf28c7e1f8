import { measureIdleNames } from './doors/measure-idle-names.ts';
import { measureFileCircles } from './floors/file-circles.ts';
import { measureFolderCircles } from './floors/folder-circles.ts';
import { measureMisnamedExports } from './names/measure-misnamed-exports.ts';
import { measureUnusedProblems } from './problems/check-problems.ts';
import { measureFullFolders, measureLongFiles, measureWideDoors } from './sizes/measure-sizes.ts';
import type { Tree } from './tree/tree.ts';
import type { Measured } from './ratchet/ratchet.ts';

export interface Ratchet {
  /** Its file is `house/ratchet/<name>.json`. */
  name: string;
  /** What a number means, for the message. */
  about: string;
  measure(tree: Tree): Measured;
}

/** Where a ratchet is kept, from the root of the project. */
export const fileOfRatchet = (name: string): string => `house/ratchet/${name}.json`;

/** The debts of the house. Each may only shrink. */
export const ratchets: readonly Ratchet[] = [
  { name: 'long-files', about: 'lines in a file that should have 300 at most', measure: measureLongFiles },
  { name: 'full-folders', about: 'files in a folder that should have 14 at most', measure: measureFullFolders },
  { name: 'wide-doors', about: 'names in a door that should have 30 at most', measure: measureWideDoors },
  { name: 'idle-names', about: 'a name in a door that no other room, test or bench asks for', measure: (tree) => measureIdleNames(tree) },
  { name: 'file-circles', about: 'files that import each other in a circle', measure: measureFileCircles },
  { name: 'folder-circles', about: 'folders side by side that import each other in a circle', measure: measureFolderCircles },
  { name: 'misnamed-exports', about: 'a file whose one export has another name', measure: measureMisnamedExports },
  { name: 'unused-problems', about: 'a registered problem that nothing says', measure: measureUnusedProblems },
];
