import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript's nodes). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const parsed = new Map<string, SyntaxNode>();

/** The syntax tree of a TypeScript or JavaScript file. @throws Error with the path where it cannot be parsed. */
export function parseSource(path: string, text: string): SyntaxNode {
  const key = `${path}\0${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  try {
    const lang = /\.(tsx|ts)$/.exec(path)?.[1] ?? 'js';
    const program = parseAst(text, { lang: lang as 'tsx' | 'ts' | 'js' }) as unknown as SyntaxNode;
    parsed.set(key, program);
    return program;
  } catch (cause) {
    throw new Error(`${path} cannot be parsed`, { cause });
  }
}

/** Nodes directly below a node, in no promised order. */
export function* childNodes(node: SyntaxNode): Generator<SyntaxNode> {
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield item;
    } else if (isNode(value)) yield value;
  }
}

/** The node and everything below it. */
export function* walkNodes(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childNodes(node)) yield* walkNodes(child);
}

/** The text of a string literal, also one written as a template without parts; else undefined. */
export function literalText(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type !== 'TemplateLiteral') return undefined;
  const [only, ...more] = value['quasis'] as { value: { cooked: string } }[];
  return more.length === 0 ? only?.value.cooked : undefined;
}

/** The line, 1 …, on which an offset stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
