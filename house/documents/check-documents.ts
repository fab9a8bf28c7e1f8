import type { Inspection, Wrong } from '../inspection.ts';
import { joinRelative } from '../source/resolve-relative.ts';
import { lineAt } from '../source/syntax.ts';
import type { Tree } from '../tree/tree.ts';

/** `[words](target)` and `![words](target)`. */
const link = /\]\(([^)\s]+)\)/g;
/** A path of the project in backticks: `rooms/records/src/dates/age.ts`, `content/units/`, `content/plans/*.yaml`. */
const mention = /`((?:rooms|content|docs|house|scripts|tests|bench)\/[\w./*-]*)`/g;

function exists(path: string, paths: ReadonlySet<string>): boolean {
  const bare = path.replace(/\/$/, '');
  if (paths.has(bare)) return true;
  const pattern = new RegExp(`^${bare.replace(/[.+]/g, '\\$&').replaceAll('**/', '(?:[^/]+/)*').replaceAll('*', '[^/]*')}(?:/.*)?$`);
  return [...paths].some((each) => pattern.test(each));
}

/** The file a link of a document leads to; undefined for links to elsewhere and within the page. */
function targetOf(path: string, target: string): string | undefined {
  if (/^[a-z]+:/i.test(target) || target.startsWith('#')) return undefined;
  return joinRelative(path, target.replace(/[#?].*$/, ''));
}

function checkDocument(path: string, text: string, paths: ReadonlySet<string>): { looked: number; wrongs: Wrong[] } {
  const named = [
    ...[...text.matchAll(link)].map((match) => ({ found: targetOf(path, match[1] as string), at: match.index })),
    ...[...text.matchAll(mention)].map((match) => ({ found: match[1], at: match.index })),
  ].filter((each): each is { found: string; at: number } => each.found !== undefined);
  const wrongs = named.filter(({ found }) => !exists(found, paths)).map(({ found, at }) => ({ path, line: lineAt(text, at), says: `names ${found}, which does not exist` }));
  return { looked: named.length, wrongs };
}

/**
 * Documents lead where they say: every relative link and every path of the project in backticks is there.
 * @param paths of all files, pictures included
 */
export function checkDocuments(tree: Tree, paths: ReadonlySet<string>): Inspection {
  const found = [...tree].filter(([path]) => path.endsWith('.md')).map(([path, text]) => checkDocument(path, text, paths));
  return { looked: found.reduce((sum, { looked }) => sum + looked, 0), wrongs: found.flatMap(({ wrongs }) => wrongs) };
}

/** Decisions are numbered without a gap and say context, decision, status and consequences. */
export function checkDecisions(tree: Tree): Inspection {
  const files = [...tree].filter(([path]) => path.startsWith('docs/decisions/')).sort(([a], [b]) => (a < b ? -1 : 1));
  const wrongs: Wrong[] = [];
  files.forEach(([path, text], place) => {
    const number = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1];
    if (Number(number) !== place + 1) wrongs.push({ path, says: `is not number ${String(place + 1).padStart(4, '0')}: decisions are numbered without a gap` });
    if (!text.startsWith(`# ${place + 1}. `)) wrongs.push({ path, line: 1, says: `must begin with «# ${place + 1}. title»` });
    for (const part of ['Context', 'Decision', 'Status', 'Consequences']) if (!text.includes(`**${part}.**`)) wrongs.push({ path, says: `says nothing under «${part}»` });
  });
  return { looked: files.length, wrongs };
}
