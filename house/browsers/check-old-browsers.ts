import type { Inspection, Wrong } from '../inspection.ts';
import { pureRooms } from '../rooms/room.ts';
import { type SourceFile, listRoomSources } from '../rooms/source-files.ts';
import { type SyntaxNode, lineAt, literalText, parseSource, walkNodes } from '../source/syntax.ts';
import type { Tree } from '../tree/tree.ts';

/** Methods that came after Chromium 109, the last one for Windows 7 and 8.1. A build lowers syntax, not library calls. */
const tooNewMethods = new Set(['toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference', 'transferToFixedLength']);

const tooNewStatics = new Set([
  'Object.groupBy', 'Map.groupBy', 'Promise.withResolvers', 'Promise.try', 'Array.fromAsync', 'URL.canParse', 'URL.parse', 'AbortSignal.any', 'Iterator.from', 'RegExp.escape', 'Math.sumPrecise', 'Error.isError', 'Uint8Array.fromBase64', 'Uint8Array.fromHex',
]);

function tooNew(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal' && (node['regex'] as { flags?: string } | undefined)?.flags?.includes('v')) return 'a regular expression with the flag v';
  if (node.type !== 'MemberExpression') return undefined;
  const property = node['computed'] === true ? literalText(node['property']) : (node['property'] as { name?: string }).name;
  if (property === undefined) return undefined;
  const whole = `${(node['object'] as { name?: string }).name ?? ''}.${property}`;
  if (tooNewStatics.has(whole)) return whole;
  return tooNewMethods.has(property) ? `.${property}` : undefined;
}

function checkFile({ path, text }: SourceFile): Wrong[] {
  const wrongs: Wrong[] = [];
  for (const node of walkNodes(parseSource(path, text))) {
    const what = tooNew(node);
    if (what !== undefined) wrongs.push({ path, line: lineAt(text, node.start), says: `${what} is missing in Chromium 109, in which this must run` });
  }
  return wrongs;
}

/** What runs in a browser, the pure rooms included, calls nothing that the oldest promised browser does not have. */
export function checkOldBrowsers(tree: Tree, rooms: readonly string[] = [...pureRooms, 'web']): Inspection {
  const files = rooms.flatMap((room) => listRoomSources(tree, room));
  return { looked: files.length, wrongs: files.flatMap(checkFile) };
}
