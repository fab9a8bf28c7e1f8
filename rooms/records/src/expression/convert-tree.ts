import type jsep from 'jsep';
import { ExpressionError } from './expression-error.ts';
import type { AggregateName, BinaryOperator, Expression, FunctionName, LiteralValue } from './expression.ts';
import { functionArity } from './expression.ts';

type Node = jsep.CoreExpression;

interface Conversion {
  positions: ReadonlyMap<jsep.Expression, number>;
  /** Inside `any`, `count` or `sum`, which do not nest: a group has no groups. */
  inAggregate: boolean;
}

const aggregates: ReadonlySet<string> = new Set<AggregateName>(['any', 'count', 'sum']);

/** jsep has no type that tells its nodes apart by `type`, so the cast stands here and nowhere else. */
function nodeOf(tree: unknown): Node {
  return tree as Node;
}

function positionOf(node: Node, conversion: Conversion): number {
  const position = conversion.positions.get(node);
  if (position !== undefined) return position;
  return node.type === 'BinaryExpression' ? positionOf(nodeOf(node.left), conversion) : 0;
}

function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const object = nameOf(nodeOf(node.object));
  const property = nameOf(nodeOf(node.property));
  return object === null || property === null ? null : `${object}.${property}`;
}

function convertConstant(node: Node, conversion: Conversion): NonNullable<LiteralValue> {
  const constant = convert(node, conversion);
  if (constant.kind !== 'literal' || constant.value === null) {
    throw new ExpressionError('a list holds constants only', constant.position);
  }
  return constant.value;
}

function convertIn(parameters: Node[], position: number, conversion: Conversion): Expression {
  const [operand, list] = parameters;
  if (parameters.length !== 2 || operand === undefined || list?.type !== 'ArrayExpression') {
    throw new ExpressionError('in() takes a value and a list', position);
  }
  const values = list.elements.map((element) => convertConstant(nodeOf(element), conversion));
  return { kind: 'in', operand: convert(operand, conversion), values, position };
}

function convertAggregate(name: AggregateName, parameters: Node[], position: number, conversion: Conversion): Expression {
  if (conversion.inAggregate) throw new ExpressionError(`${name}() cannot stand inside any(), count() or sum()`, position);
  const [groupNode, argumentNode] = parameters;
  const group = groupNode === undefined ? null : nameOf(groupNode);
  const fewest = name === 'count' ? 1 : 2;
  if (group === null || parameters.length < fewest || parameters.length > 2) {
    throw new ExpressionError(`${name}() takes a repeating group${name === 'count' ? ', and a condition over its fields if only some lines count' : ' and an expression over its fields'}`, position);
  }
  const argument = argumentNode === undefined ? null : convert(argumentNode, { ...conversion, inAggregate: true });
  if (name === 'sum' && argument?.kind !== 'identifier') throw new ExpressionError('sum() takes a field of the group', position);
  return { kind: 'aggregate', function: name, group, argument, position };
}

function convertCall(node: jsep.CallExpression, position: number, conversion: Conversion): Expression {
  const name = nameOf(nodeOf(node.callee)) ?? '';
  const parameters = node.arguments.map(nodeOf);
  if (name === 'in') return convertIn(parameters, position, conversion);
  if (aggregates.has(name)) return convertAggregate(name as AggregateName, parameters, position, conversion);
  if (!Object.hasOwn(functionArity, name)) {
    throw new ExpressionError(`there is no function ${name}()`, position, 'expression.unknown-function', { name });
  }
  const [fewest, most] = functionArity[name as FunctionName];
  if (parameters.length < fewest || parameters.length > most) {
    throw new ExpressionError(`${name}() takes ${fewest === most ? fewest : `${fewest} to ${most}`} arguments`, position);
  }
  const converted = parameters.map((parameter) => convert(parameter, conversion));
  return { kind: 'call', function: name as FunctionName, arguments: converted, position };
}

function convertUnary(node: jsep.UnaryExpression, position: number, conversion: Conversion): Expression {
  const operator = node.operator as '!' | '-';
  const operand = convert(nodeOf(node.argument), conversion);
  if (operator === '-' && operand.kind === 'literal' && typeof operand.value === 'number') {
    return { kind: 'literal', value: operand.value === 0 ? 0 : -operand.value, position };
  }
  return { kind: 'unary', operator, operand, position };
}

function convert(node: Node, conversion: Conversion): Expression {
  const position = positionOf(node, conversion);
  const name = nameOf(node);
  if (name !== null) return { kind: 'identifier', name, position };
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') return { kind: 'literal', value: node.value.normalize('NFC'), position };
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) throw new ExpressionError('the number is too large', position);
      return { kind: 'literal', value: node.value as LiteralValue, position };
    case 'UnaryExpression':
      return convertUnary(node, position, conversion);
    case 'BinaryExpression': {
      const left = convert(nodeOf(node.left), conversion);
      const right = convert(nodeOf(node.right), conversion);
      return { kind: 'binary', operator: node.operator as BinaryOperator, left, right, position };
    }
    case 'CallExpression':
      return convertCall(node, position, conversion);
    case 'ArrayExpression':
      throw new ExpressionError('a list stands only as the second argument of in()', position);
    default:
      throw new ExpressionError('this is not part of the language', position);
  }
}

/**
 * jsep's tree as our own: only the kinds of node this language has.
 *
 * @throws ExpressionError for an unknown function, a wrong number of arguments, a list outside `in`, nested aggregates.
 */
export function convertTree(tree: jsep.Expression, positions: ReadonlyMap<jsep.Expression, number>): Expression {
  return convert(nodeOf(tree), { positions, inAggregate: false });
}
