import { type SyntaxNode, childNodes, literalText, walkNodes } from '../source/syntax.ts';
import { impureMembers, impureNames } from './purity-rules.ts';

/** A place where a file reaches out of its own world. */
export interface Impurity {
  offset: number;
  what: string;
  instead: string;
}

const nameOf = (value: unknown): string | undefined => {
  const node = value as SyntaxNode | null | undefined;
  return node?.type === 'Identifier' ? (node['name'] as string) : undefined;
};

/** `Date.now`, also written `Date['now']`. */
function memberOf(node: SyntaxNode): string | undefined {
  const object = nameOf(node['object']);
  const property = node['computed'] === true ? literalText(node['property']) : nameOf(node['property']);
  return object !== undefined && property !== undefined ? `${object}.${property}` : undefined;
}

function impurityOf(node: SyntaxNode): Omit<Impurity, 'offset'> | undefined {
  const without = (node['arguments'] as unknown[] | undefined)?.length === 0;
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && without) return { what: 'new Date()', instead: 'the clock is handed in' };
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'Date') return { what: 'Date()', instead: 'the clock is handed in' };
  if (node.type === 'MetaProperty' && nameOf(node['meta']) === 'import') return { what: 'import.meta', instead: 'no disk' };
  if (node.type !== 'MemberExpression') return undefined;
  const member = memberOf(node);
  const instead = member === undefined ? undefined : impureMembers.get(member);
  return member !== undefined && instead !== undefined ? { what: member, instead } : undefined;
}

/** Names the file gives to things of its own: a parameter called `process` is not the machine's. */
function declaredNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const takePattern = (pattern: SyntaxNode): void => {
    for (const node of walkNodes(pattern)) {
      const name = nameOf(node);
      if (name !== undefined) names.add(name);
    }
  };
  for (const node of walkNodes(program)) {
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') takeName(node['id'], takePattern);
    if (Array.isArray(node['params'])) for (const parameter of node['params'] as SyntaxNode[]) takePattern(parameter);
    if (node.type.startsWith('Import') && node.type.endsWith('Specifier')) takeName(node['local'], takePattern);
    if (node.type === 'CatchClause') takeName(node['param'], takePattern);
  }
  return names;
}

function takeName(id: unknown, take: (pattern: SyntaxNode) => void): void {
  if (id) take(id as SyntaxNode);
}

const keyed = new Set(['Property', 'MethodDefinition', 'PropertyDefinition', 'AccessorProperty']);
/** TypeScript's nodes that hold an expression which stays when the types are taken away. */
const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSInstantiationExpression']);

/** The children in which a name means a value: no keys, no member names, no types. */
function* valueChildren(node: SyntaxNode): Generator<SyntaxNode> {
  if (wrappers.has(node.type)) {
    yield node['expression'] as SyntaxNode;
    return;
  }
  if (node.type.startsWith('TS') || node.type.startsWith('Import')) return;
  for (const child of childNodes(node)) {
    const isName = (node.type === 'MemberExpression' && child === node['property']) || (keyed.has(node.type) && child === node['key']);
    if (isName && node['computed'] !== true) continue;
    if (node.type === 'ExportSpecifier' || node.type === 'LabeledStatement' && child === node['label']) continue;
    yield child;
  }
}

/** Everything in a file that depends on more than what is handed to it. */
export function listImpurities(program: SyntaxNode): Impurity[] {
  const own = declaredNames(program);
  const found: Impurity[] = [];
  const visit = (node: SyntaxNode): void => {
    const impurity = impurityOf(node);
    if (impurity !== undefined) found.push({ offset: node.start, ...impurity });
    const name = nameOf(node);
    const instead = name === undefined || own.has(name) ? undefined : impureNames.get(name);
    if (name !== undefined && instead !== undefined) found.push({ offset: node.start, what: name, instead });
    for (const child of valueChildren(node)) visit(child);
  };
  visit(program);
  return found;
}
