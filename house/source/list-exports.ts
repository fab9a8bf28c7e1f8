import { type SyntaxNode, parseSource } from './syntax.ts';

/** A name a file exports. */
export interface Export {
  name: string;
  kind: 'value' | 'type';
}

function namesOfPattern(pattern: SyntaxNode): string[] {
  if (pattern.type === 'Identifier') return [pattern['name'] as string];
  if (pattern.type === 'AssignmentPattern') return namesOfPattern(pattern['left'] as SyntaxNode);
  if (pattern.type === 'RestElement') return namesOfPattern(pattern['argument'] as SyntaxNode);
  if (pattern.type === 'ArrayPattern') return (pattern['elements'] as (SyntaxNode | null)[]).flatMap((item) => (item === null ? [] : namesOfPattern(item)));
  if (pattern.type === 'ObjectPattern') return (pattern['properties'] as SyntaxNode[]).flatMap((item) => namesOfPattern((item['value'] ?? item) as SyntaxNode));
  return [];
}

function namesOfDeclaration(declaration: SyntaxNode): Export[] {
  if (declaration.type === 'VariableDeclaration') {
    return (declaration['declarations'] as SyntaxNode[]).flatMap((each) => namesOfPattern(each['id'] as SyntaxNode)).map((name) => ({ name, kind: 'value' }));
  }
  const name = (declaration['id'] as { name: string }).name;
  return [{ name, kind: declaration.type.startsWith('TS') && declaration.type !== 'TSDeclareFunction' ? 'type' : 'value' }];
}

function namesOfStatement(statement: SyntaxNode): Export[] {
  if (statement.type === 'ExportDefaultDeclaration') return [{ name: 'default', kind: 'value' }];
  if (statement.type === 'ExportAllDeclaration') return [{ name: '*', kind: statement['exportKind'] === 'type' ? 'type' : 'value' }];
  if (statement.type !== 'ExportNamedDeclaration') return [];
  if (statement['declaration']) return namesOfDeclaration(statement['declaration'] as SyntaxNode);
  return (statement['specifiers'] as SyntaxNode[]).map((each) => ({
    name: String((each['exported'] as { name?: string; value?: string }).name ?? (each['exported'] as { value?: string }).value),
    kind: statement['exportKind'] === 'type' || each['exportKind'] === 'type' ? 'type' : 'value',
  }));
}

/** What a file exports, each name once (overloads of a function are one); `*` for everything of another file. */
export function listExports(path: string, text: string): Export[] {
  const body = parseSource(path, text)['body'] as SyntaxNode[];
  const names = new Map<string, Export>();
  for (const found of body.flatMap(namesOfStatement)) names.set(found.name, found);
  return [...names.values()];
}
