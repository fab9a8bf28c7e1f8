import type { Inspection, Wrong } from '../inspection.ts';
import type { Measured } from '../ratchet/ratchet.ts';
import { literalText, parseSource, walkNodes } from '../source/syntax.ts';
import type { Tree } from '../tree/tree.ts';
import { listRegistered } from './list-registered.ts';
import { listSpeakers, listUsedCodes } from './list-used-codes.ts';

/** Codes of refusals and findings are registered, and each only once. */
export function checkProblems(tree: Tree): Inspection {
  const registered = listRegistered(tree);
  const places = new Map<string, string>();
  const wrongs: Wrong[] = [];
  for (const { code, path, line } of registered) {
    const first = places.get(code);
    if (first === undefined) places.set(code, path);
    else wrongs.push({ path, line, says: `${code} is registered in ${first} already` });
  }
  const used = listUsedCodes(tree);
  for (const { code, path, line } of used) {
    if (!places.has(code)) wrongs.push({ path, line, says: `${code} is not in the registry of problems` });
  }
  return { looked: Math.min(registered.length, used.length), wrongs };
}

/** Every text in the sources, and the beginnings of texts that are put together (`form.` of `form.${rule}`). */
function listTexts(tree: Tree): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const { path, text } of listSpeakers(tree)) {
    for (const node of walkNodes(parseSource(path, text))) {
      const literal = literalText(node);
      if (literal !== undefined) whole.add(literal);
      else if (node.type === 'TemplateLiteral') {
        const start = (node['quasis'] as { value: { cooked: string } }[])[0]?.value.cooked ?? '';
        if (/^[a-z][a-z-]*\.[a-z0-9.-]*$/.test(start)) beginnings.push(start);
      }
    }
  }
  return { whole, beginnings };
}

/** Registered codes that no source says: code → 1. */
export function measureUnusedProblems(tree: Tree): Measured {
  const { whole, beginnings } = listTexts(tree);
  const unused = listRegistered(tree).filter(({ code }) => !whole.has(code) && !beginnings.some((start) => code.startsWith(start)));
  return Object.fromEntries(unused.map(({ code }) => [code, 1]));
}
