import type { Inspection } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import type { Generated } from './generated-files.ts';

const COMMAND = 'npx tsx house/write-generated.ts';

function firstDifference(kept: string, written: string): number {
  const a = kept.split('\n');
  const b = written.split('\n');
  return a.findIndex((line, place) => line !== b[place]) + 1 || a.length + 1;
}

/** Written again, every generated file is the same. */
export function checkGenerated(tree: Tree, files: readonly Generated[]): Inspection {
  const wrongs = files.flatMap(({ path, write }) => {
    const kept = tree.get(path);
    if (kept === undefined) return [{ path, says: `is missing; run ${COMMAND}` }];
    const written = write();
    return kept === written ? [] : [{ path, line: firstDifference(kept, written), says: `differs from what is written again; run ${COMMAND}` }];
  });
  return { looked: files.length, wrongs };
}
