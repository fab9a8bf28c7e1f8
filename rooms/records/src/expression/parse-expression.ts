import jsep from 'jsep';
import { checkSyntax } from './check-syntax.ts';
import { convertTree } from './convert-tree.ts';
import { ExpressionError } from './expression-error.ts';
import type { Expression } from './expression.ts';

/** The class behind `jsep()`, which its typings leave out. */
interface TreeParser {
  index: number;
  parse(): jsep.Expression;
  gobbleSpaces(): void;
  gobbleToken(): jsep.Expression | false;
}
const { Jsep } = jsep as unknown as { Jsep: new (text: string) => TreeParser };

/** jsep's trees carry no positions; this notes where each operand begins. */
class PositionedParser extends Jsep {
  readonly positions = new Map<jsep.Expression, number>();

  override gobbleToken(): jsep.Expression | false {
    this.gobbleSpaces();
    const start = this.index;
    const node = super.gobbleToken();
    if (node !== false && !this.positions.has(node)) this.positions.set(node, start);
    return node;
  }
}

function parseTree(text: string): { tree: jsep.Expression; positions: Map<jsep.Expression, number> } {
  const parser = new PositionedParser(text);
  try {
    return { tree: parser.parse(), positions: parser.positions };
  } catch (error) {
    const position = typeof error === 'object' && error !== null && 'index' in error ? Number(error.index) : parser.index;
    throw new ExpressionError(error instanceof Error ? error.message : 'not an expression', position);
  }
}

/**
 * Reads an expression: fields (`sex`, `vital_signs.systolic`), constants (`1.5`, `'text'`, `true`, `false`, `null`),
 * `== != < <= > >= && || ! + - * /`, brackets, `in(x, ['a','b'])` and the functions of `functionArity`, `any`, `count`, `sum`.
 *
 * @throws ExpressionError with the position of the first thing that is wrong. Whether the fields exist is not looked at here.
 */
export function parseExpression(text: string): Expression {
  checkSyntax(text);
  const { tree, positions } = parseTree(text);
  return convertTree(tree, positions);
}
