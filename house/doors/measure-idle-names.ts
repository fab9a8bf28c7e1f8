import type { Measured } from '../ratchet/ratchet.ts';
import { listRooms } from '../rooms/room.ts';
import { listSources } from '../rooms/source-files.ts';
import { listExports } from '../source/list-exports.ts';
import { type SyntaxNode, literalText, parseSource, walkNodes } from '../source/syntax.ts';
import { joinRelative } from '../source/resolve-relative.ts';
import type { Tree } from '../tree/tree.ts';
import { publicNames } from './public-names.ts';

/** The room a specifier of a file enters by its door: `@tuyen/a`, or, from outside the rooms, `../rooms/a/src/index.ts`. */
function doorOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('@tuyen/')) return specifier;
  const name = specifier.startsWith('.') ? /^rooms\/([^/]+)\/src\/index\.ts$/.exec(joinRelative(path, specifier))?.[1] : undefined;
  return name !== undefined && !path.startsWith(`rooms/${name}/`) ? `@tuyen/${name}` : undefined;
}

function namesOf(node: SyntaxNode): string[] {
  const specifiers = Array.isArray(node['specifiers']) ? (node['specifiers'] as SyntaxNode[]) : [];
  if (node.type === 'ImportDeclaration') return specifiers.map((each) => (each['imported'] as { name?: string } | undefined)?.name ?? '*');
  if (node.type === 'ExportNamedDeclaration') return specifiers.map((each) => String((each['local'] as { name?: string }).name));
  return ['*'];
}

const entering = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']);

/** `@tuyen/records parsePeriod`: what is asked for at the doors; `*` after a door where everything is. */
function listAsked(tree: Tree): Set<string> {
  const asked = new Set<string>();
  for (const { path, text } of listSources(tree)) {
    for (const node of walkNodes(parseSource(path, text))) {
      const specifier = entering.has(node.type) ? literalText(node['source']) : undefined;
      const door = specifier === undefined ? undefined : doorOf(path, specifier);
      if (door !== undefined) for (const name of namesOf(node)) asked.add(`${door} ${name}`);
    }
  }
  return asked;
}

/**
 * Functions and values that a door offers and that no other room, test or bench asks for: `@tuyen/room name` → 1.
 * Types are not counted: they come along with the functions that speak of them.
 */
export function measureIdleNames(tree: Tree, known: Readonly<Record<string, string>> = publicNames): Measured {
  const asked = listAsked(tree);
  const measured: Record<string, number> = {};
  for (const { door, folder } of listRooms(tree)) {
    const path = `${folder}/src/index.ts`;
    if (asked.has(`${door} *`)) continue;
    for (const { name, kind } of listExports(path, tree.get(path) ?? '')) {
      const key = `${door} ${name}`;
      if (kind === 'value' && !asked.has(key) && !Object.hasOwn(known, key)) measured[key] = 1;
    }
  }
  return measured;
}
