import type { Inspection, Wrong } from '../inspection.ts';
import { isTest, listRoomSources } from '../rooms/source-files.ts';
import { type SyntaxNode, lineAt, parseSource, walkNodes } from '../source/syntax.ts';
import type { Tree } from '../tree/tree.ts';

/** Names, not places: nothing is fetched from them. */
const namespaces = ['http://www.w3.org/', 'http://json-schema.org/', 'http://hl7.org/', 'http://terminology.hl7.org/', 'http://unitsofmeasure.org', 'http://loinc.org', 'http://snomed.info/'];

const address = /(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)>\\]*/gi;

/** Addresses of other origins in a text, namespaces left out. */
export function listAddresses(text: string, innocent: readonly string[] = namespaces): { found: string; offset: number }[] {
  return [...text.matchAll(address)]
    .map((match) => ({ found: match[0], offset: match.index }))
    .filter(({ found }) => !innocent.some((start) => found.startsWith(start)));
}

/** What a node says to the world, or nothing. */
function wordsOf(node: SyntaxNode): string {
  if (node.type === 'TemplateElement') return (node['value'] as { raw: string }).raw;
  const isText = node.type === 'JSXText' || node.type === 'Literal';
  return isText && typeof node['value'] === 'string' ? node['value'] : '';
}

/** Addresses in the words of a program; those in comments are for readers. */
function listInSource(path: string, text: string): Wrong[] {
  const wrongs: Wrong[] = [];
  for (const node of walkNodes(parseSource(path, text))) {
    for (const { found } of listAddresses(wordsOf(node))) wrongs.push({ path, line: lineAt(text, node.start), says: `${found}: the web app speaks to its own server only` });
  }
  return wrongs;
}

/** The web app loads nothing from another origin: a station has no internet for days, and nobody may learn who opens it. */
export function checkAddresses(tree: Tree, room = 'web'): Inspection {
  const sources = listRoomSources(tree, room).filter(({ path }) => !isTest(path));
  const pages = [...tree].filter(([path]) => path.startsWith(`rooms/${room}/`) && /\.(html|css|svg|webmanifest)$/.test(path));
  const inPages = pages.flatMap(([path, text]) =>
    listAddresses(text).map(({ found, offset }) => ({ path, line: lineAt(text, offset), says: `${found}: the web app speaks to its own server only` })),
  );
  return { looked: sources.length + pages.length, wrongs: [...sources.flatMap(({ path, text }) => listInSource(path, text)), ...inPages] };
}
