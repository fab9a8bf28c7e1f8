import { evaluateExpression } from '../../expression/evaluate-expression.ts';
import type { RecordData } from '../../records/record.ts';
import type { CompiledField } from '../definition/compile-form.ts';

/** A field is asked where its condition is true; unknown is not true. */
export function isAsked({ showIf }: CompiledField, scope: RecordData): boolean {
  return showIf === null || evaluateExpression(showIf, scope) === true;
}
