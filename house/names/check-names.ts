import type { Inspection, Wrong } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import { isKebab } from './kebab.ts';

/** Names that say nothing, so that everything ends up there. */
const empty = /^(utils?|common|shared|hel[p]ers?|misc|managers?|stuff|lib)$/;

/** Names that others fixed: tools find these files by them. */
const fixed = new Set(['README.md', 'CONTRIBUTING.md', 'LICENSE', 'NOTICE', '.gitignore', '.gitattributes', '.editorconfig', '.oxlintrc.json', '.ci', '.npmrc', '.nvmrc', '.node-version']);

/** The name before its kinds: `read-file.test.ts` → `read-file`, `0001-site.sql` → `0001-site`, `form.schema.json` → `form`. */
const stemOf = (name: string): string => name.replace(/\..*$/, '');

function checkPart(part: string): string | undefined {
  if (fixed.has(part)) return undefined;
  const stem = stemOf(part);
  if (!isKebab(stem)) return `«${part}» is not kebab-case`;
  const words = stem.split('-');
  const last = words.at(-1) as string;
  return empty.test(last) ? `«${part}» says nothing of what is in it; name the idea` : undefined;
}

/** Paths are kebab-case and say what is in them; no file collects the types or the odds and ends of a room. */
export function checkNames(tree: Tree): Inspection {
  const wrongs: Wrong[] = [];
  for (const path of tree.keys()) {
    for (const part of path.split('/')) {
      const says = checkPart(part);
      if (says !== undefined) wrongs.push({ path, says });
    }
    if (/(^|\/)types\.tsx?$/.test(path)) wrongs.push({ path, says: 'a type stands beside the idea it belongs to, not in a file of types' });
  }
  return { looked: tree.size, wrongs };
}
