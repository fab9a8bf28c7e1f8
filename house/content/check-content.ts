import type { Inspection, Wrong } from '../inspection.ts';
import { joinRelative } from '../source/resolve-relative.ts';
import type { Tree } from '../tree/tree.ts';

const schemaLine = /^# yaml-language-server: \$schema=(\S+)$/;

function checkYaml(tree: Tree, path: string, text: string): Wrong[] {
  const schema = schemaLine.exec(text.split('\n', 1)[0] ?? '')?.[1];
  if (schema === undefined) return [{ path, line: 1, says: 'must begin with «# yaml-language-server: $schema=…», so that an editor checks it' }];
  const target = joinRelative(path, schema);
  return tree.has(target) ? [] : [{ path, line: 1, says: `names the schema ${target}, which does not exist` }];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Lists and tables that came from elsewhere; definitions and their schemas are our own. */
const isForeign = (path: string): boolean => path.startsWith('content/') && !path.startsWith('content/schema/') && /\.(csv|json|geojson|txt|xml|tsv)$/.test(path);

/** A README may write `communes-*.csv`, or `a.csv, -b.csv` for `a.csv` and files that end so. */
function isNamed(readme: string, name: string): boolean {
  const words = readme.split(/[\s|,;:()`]+/).filter((word) => /[.*]/.test(word));
  return words.some((word) => {
    if (word === name) return true;
    if (word.startsWith('-')) return name.endsWith(word);
    if (!word.includes('*')) return false;
    const [head = '', tail = ''] = word.split('*');
    return name.startsWith(head) && name.endsWith(tail) && name.length >= head.length + tail.length;
  });
}

function checkFolder(tree: Tree, folder: string, names: readonly string[]): Wrong[] {
  const path = `${folder}/README.md`;
  const readme = tree.get(path);
  if (readme === undefined) return [{ path, says: `is missing: ${names.length} files here came from elsewhere; say from where and under which licence` }];
  const wrongs = names.filter((name) => !isNamed(readme, name)).map((name) => ({ path, says: `does not say where ${name} comes from` }));
  if (!/licen[cs]e|giấy phép|bản quyền|đã công bố/i.test(readme) || !/source|nguồn|lấy ở đâu/i.test(readme)) wrongs.push({ path, says: 'names no source or no licence' });
  return wrongs;
}

/** Definitions point to the schema that checks them; what came from elsewhere has its source and licence beside it. */
export function checkContent(tree: Tree): Inspection {
  const yaml = [...tree].filter(([path]) => /^content\/.*\.ya?ml$/.test(path));
  const folders = new Map<string, string[]>();
  for (const path of tree.keys()) if (isForeign(path)) folders.set(folderOf(path), [...(folders.get(folderOf(path)) ?? []), nameOf(path)]);
  const wrongs = [...yaml.flatMap(([path, text]) => checkYaml(tree, path, text)), ...[...folders].flatMap(([folder, names]) => checkFolder(tree, folder, names))];
  return { looked: Math.min(yaml.length, folders.size), wrongs };
}
