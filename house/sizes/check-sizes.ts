import type { Inspection } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import { HARD_STOP_LINES, listLengths } from './measure-sizes.ts';

/** No file of code is longer than 500 lines, whatever the reason. */
export function checkSizes(tree: Tree): Inspection {
  const lengths = listLengths(tree);
  const wrongs = [...lengths]
    .filter(([, lines]) => lines > HARD_STOP_LINES)
    .map(([path, lines]) => ({ path, says: `has ${lines} lines; ${HARD_STOP_LINES} is the stop: split it by idea` }));
  return { looked: lengths.size, wrongs };
}
