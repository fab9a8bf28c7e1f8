import type { Expression } from '@tuyen/records';
import type { ExpressionScope } from './expression-scope.ts';
import type { Column } from './register-columns.ts';

/** A coding field compared with a code its form does not offer. */
export interface UnknownCode {
  field: string;
  value: string;
}

function columnOf(scope: ExpressionScope, name: string, group: string | null): Column | undefined {
  return group === null ? scope.names.get(name) : scope.groups.get(group)?.get(name);
}

/** Every comparison in an expression that can never be true because the form does not offer the code: it would silently count nobody. */
export function unknownCodes(expression: Expression, scope: ExpressionScope, group: string | null = null): UnknownCode[] {
  const compare = (operand: Expression, values: readonly unknown[]): UnknownCode[] => {
    const codes = operand.kind === 'identifier' ? columnOf(scope, operand.name, group)?.codes : undefined;
    if (operand.kind !== 'identifier' || !codes) return [];
    return values.filter((value) => value !== null && !codes.includes(String(value))).map((value) => ({ field: operand.name, value: String(value) }));
  };
  switch (expression.kind) {
    case 'literal':
    case 'identifier':
      return [];
    case 'unary':
      return unknownCodes(expression.operand, scope, group);
    case 'in':
      return [...unknownCodes(expression.operand, scope, group), ...compare(expression.operand, expression.values)];
    case 'binary': {
      const { left, right } = expression;
      const compared = right.kind === 'literal' ? compare(left, [right.value]) : left.kind === 'literal' ? compare(right, [left.value]) : [];
      return [...unknownCodes(left, scope, group), ...unknownCodes(right, scope, group), ...compared];
    }
    case 'call':
      return expression.arguments.flatMap((argument) => unknownCodes(argument, scope, group));
    case 'aggregate':
      return expression.argument ? unknownCodes(expression.argument, scope, expression.group) : [];
  }
}
