import type { Expression } from './expression.ts';

function visit(expression: Expression, prefix: string, names: Set<string>): void {
  switch (expression.kind) {
    case 'literal':
      break;
    case 'identifier':
      names.add(prefix + expression.name);
      break;
    case 'unary':
    case 'in':
      visit(expression.operand, prefix, names);
      break;
    case 'binary':
      visit(expression.left, prefix, names);
      visit(expression.right, prefix, names);
      break;
    case 'call':
      for (const argument of expression.arguments) visit(argument, prefix, names);
      break;
    case 'aggregate':
      names.add(prefix + expression.group);
      if (expression.argument !== null) visit(expression.argument, `${prefix}${expression.group}.`, names);
  }
}

/**
 * Every field an expression reads, each once, in order of appearance. Fields read inside `any`, `count` and `sum`
 * are named with their group, which is named too: `any(diagnosis, rank == 'main')` → `['diagnosis', 'diagnosis.rank']`.
 */
export function listIdentifiers(expression: Expression): string[] {
  const names = new Set<string>();
  visit(expression, '', names);
  return [...names];
}
