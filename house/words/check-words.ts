import type { Inspection, Wrong } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import { type WordRule, wordRules } from './word-rules.ts';

function checkLines(path: string, text: string, rules: readonly WordRule[]): Wrong[] {
  // Whole files first: nearly all have none, and classifications have 20,000 lines.
  const suspected = rules.filter(({ pattern, unless }) => pattern.test(text) && unless?.test(text) !== true);
  if (suspected.length === 0) return [];
  return text.split('\n').flatMap((line, place) =>
    suspected.flatMap(({ pattern, says }) => {
      const found = pattern.exec(line);
      return found === null ? [] : [{ path, line: place + 1, says: `«${found[0]}»: ${says}` }];
    }),
  );
}

/** No registry hosts, machine paths, authors' tools, unfinished things, sleeping tests or secrets in any file of the project, nor in its name. */
export function checkWords(tree: Tree): Inspection {
  const wrongs: Wrong[] = [];
  for (const [path, text] of tree) {
    const rules = wordRules.filter(({ where }) => where === undefined || where(path));
    wrongs.push(...checkLines(path, text, rules));
    for (const { pattern, says } of rules) if (pattern.test(path)) wrongs.push({ path, says: `the path: ${says}` });
  }
  return { looked: tree.size, wrongs };
}
