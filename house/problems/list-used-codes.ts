import { type SourceFile, isTest, listSources } from '../rooms/source-files.ts';
import { type SyntaxNode, lineAt, literalText, parseSource, walkNodes } from '../source/syntax.ts';
import type { Tree } from '../tree/tree.ts';
import { isCode, isTopic } from './list-registered.ts';

export interface UsedCode {
  code: string;
  path: string;
  line: number;
}

/** Sources that may speak of problems: rooms, without their tests and without the registry itself. */
export function listSpeakers(tree: Tree): SourceFile[] {
  return listSources(tree).filter(({ path }) => /^rooms\/[^/]+\/src\//.test(path) && !isTest(path) && !isTopic(path));
}

/** String literals that an expression may come to: itself, both sides of a choice, what is cast. */
function* outcomes(node: SyntaxNode | undefined): Generator<SyntaxNode> {
  if (node === undefined) return;
  if (literalText(node) !== undefined) yield node;
  else if (node.type === 'ConditionalExpression') {
    yield* outcomes(node['consequent'] as SyntaxNode);
    yield* outcomes(node['alternate'] as SyntaxNode);
  } else if (node.type === 'LogicalExpression') {
    yield* outcomes(node['left'] as SyntaxNode);
    yield* outcomes(node['right'] as SyntaxNode);
  } else if (node.type.startsWith('TS') && node['expression']) yield* outcomes(node['expression'] as SyntaxNode);
}

const calleeName = (node: SyntaxNode): string => String((node['callee'] as { name?: string; property?: { name?: string } } | undefined)?.name ?? (node['callee'] as { property?: { name?: string } } | undefined)?.property?.name ?? '');

/** Functions of ours that make a refusal or a finding from its code. */
const makesProblem = /refus|finding|problem|wrong/i;

/** The place in a node where a code of the registry belongs. */
function codePlace(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'NewExpression' && calleeName(node) === 'Refusal') return (node['arguments'] as SyntaxNode[])[0];
  if (node.type === 'CallExpression' && makesProblem.test(calleeName(node))) return (node['arguments'] as SyntaxNode[])[0];
  if (node.type === 'Property' && (node['key'] as { name?: string }).name === 'code' && node['computed'] !== true) return node['value'] as SyntaxNode;
  return undefined;
}

/** Codes written where a refusal or a finding is made. A clinical code (`A90.1`) does not look like one of the registry. */
export function listUsedCodes(tree: Tree): UsedCode[] {
  return listSpeakers(tree).flatMap(({ path, text }) => {
    const found: UsedCode[] = [];
    for (const node of walkNodes(parseSource(path, text))) {
      for (const literal of outcomes(codePlace(node))) {
        const code = literalText(literal) as string;
        if (isCode(code)) found.push({ code, path, line: lineAt(text, literal.start) });
      }
    }
    return found;
  });
}
