import { evaluateExpression } from '../../expression/evaluate-expression.ts';
import type { Filling } from './filling.ts';

/** Notes every check of the form that is false (`form.check`, fact `check` = its id, of the check's own severity); unknown passes. */
export function runChecks({ compiled, scope, reader }: Filling): void {
  for (const { check, expression } of compiled.checks) {
    if (evaluateExpression(expression, scope) === false) reader.note('form.check', check.severity, check.field ?? '', { check: check.id });
  }
}
