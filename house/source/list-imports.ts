import { type SyntaxNode, lineAt, literalText, parseSource, walkNodes } from './syntax.ts';

/** One mention of another module. */
export interface Import {
  specifier: string;
  line: number;
  /** Nothing of it remains when the types are taken away. */
  typeOnly: boolean;
}

const statements = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration', 'ImportExpression', 'TSImportType']);

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  return Array.isArray(names) && names.length > 0 && names.every((name: SyntaxNode) => name['importKind'] === 'type' || name['exportKind'] === 'type');
}

/** Everything a file imports or exports from elsewhere, written out or as `import(…)`, types included. */
export function listImports(path: string, text: string): Import[] {
  const found: Import[] = [];
  for (const node of walkNodes(parseSource(path, text))) {
    if (!statements.has(node.type)) continue;
    const specifier = literalText(node['source']);
    if (specifier !== undefined) found.push({ specifier, line: lineAt(text, node.start), typeOnly: isTypeOnly(node) });
  }
  return found;
}
