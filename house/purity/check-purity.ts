import type { Inspection, Wrong } from '../inspection.ts';
import { isBuiltIn, packageOf } from '../floors/package-of.ts';
import { pureRooms } from '../rooms/room.ts';
import { type SourceFile, listRoomSources } from '../rooms/source-files.ts';
import { listImports } from '../source/list-imports.ts';
import { lineAt, parseSource } from '../source/syntax.ts';
import type { Tree } from '../tree/tree.ts';
import { listImpurities } from './list-impurities.ts';
import { impurePackages } from './purity-rules.ts';

function checkFile({ path, text }: SourceFile): Wrong[] {
  const imports = listImports(path, text)
    .filter(({ specifier }) => isBuiltIn(specifier) || impurePackages.has(packageOf(specifier)))
    .map(({ specifier, line }) => ({ path, line, says: `imports ${specifier}: this room also runs in a browser` }));
  const uses = listImpurities(parseSource(path, text)).map(({ offset, what, instead }) => ({ path, line: lineAt(text, offset), says: `uses ${what}: ${instead}` }));
  return [...imports, ...uses];
}

/** Pure rooms take everything as parameters: no Node, no database, no clock, no chance, no disk, no network, no printing. */
export function checkPurity(tree: Tree, rooms: readonly string[] = pureRooms): Inspection {
  const files = rooms.flatMap((room) => listRoomSources(tree, room));
  const empty = rooms.filter((room) => !files.some(({ path }) => path.startsWith(`rooms/${room}/`)));
  return {
    looked: files.length,
    wrongs: [...files.flatMap(checkFile), ...empty.map((room) => ({ path: `rooms/${room}`, says: 'a pure room without any source: the list of pure rooms is out of date' }))],
  };
}
