import type { Tree } from '../tree/tree.ts';
import { type SyntaxNode, lineAt, literalText, parseSource, walkNodes } from '../source/syntax.ts';

export interface Registered {
  code: string;
  path: string;
  line: number;
}

/** A file of the registry of problems. */
export const isTopic = (path: string): boolean => /^rooms\/records\/src\/.*-problems\.ts$/.test(path);

/** `form.too-long`: words with hyphens, at least one dot. */
export const isCode = (text: string): boolean => /^[a-z]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(text);

/** Codes of the registry, read from its topic files: the keys whose value has a `category`. */
export function listRegistered(tree: Tree): Registered[] {
  const found: Registered[] = [];
  for (const [path, text] of tree) {
    if (!isTopic(path)) continue;
    for (const node of walkNodes(parseSource(path, text))) {
      if (node.type !== 'Property') continue;
      const code = literalText(node['key']);
      const value = node['value'] as SyntaxNode;
      const isProblem = value.type === 'ObjectExpression' && (value['properties'] as SyntaxNode[]).some((each) => (each['key'] as { name?: string } | undefined)?.name === 'category');
      if (code !== undefined && isProblem) found.push({ code, path, line: lineAt(text, node.start) });
    }
  }
  return found;
}
