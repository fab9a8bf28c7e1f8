import { checkExpression as checkParsed, ExpressionError, parseExpression } from '@tuyen/records';
import type { ExpressionType, FieldType } from '@tuyen/records';
import type { ContentPath, Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';
import type { ExpressionScope } from './expression-scope.ts';
import { unknownCodes } from './unknown-codes.ts';

const TYPES: Record<FieldType, ExpressionType> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  quantity: 'number',
  date: 'date',
  dateTime: 'dateTime',
  string: 'text',
  text: 'text',
  coding: 'text',
  reference: 'text',
  unit: 'text',
  group: 'group',
};

/** What the expression must come to; `any` where every plain value will do. */
export type WantedType = ExpressionType | 'any';

function fits(type: ExpressionType, wanted: WantedType): boolean {
  return type === 'unknown' || (wanted === 'any' ? type !== 'rows' && type !== 'group' : type === wanted);
}

/** Notes at a place of a definition why its expression cannot be used: it does not parse, names what is not there, or mixes types. */
export function checkExpression(definition: Definition<unknown>, path: ContentPath, text: string, scope: ExpressionScope, wanted: WantedType): void {
  try {
    const expression = parseExpression(text);
    const { type, problems } = checkParsed(expression, (name, group) => {
      if (group === null && scope.groups.has(name)) return 'rows';
      const column = group === null ? scope.names.get(name) : scope.groups.get(group)?.get(name);
      return column && TYPES[column.type];
    });
    for (const { code, facts } of problems) addFinding(definition, code, path, facts);
    if (problems.length === 0 && !fits(type, wanted)) addFinding(definition, 'expression.type', path, { position: 0, type, wanted });
    for (const { field, value } of unknownCodes(expression, scope)) addFinding(definition, 'content.code-unknown', path, { field, value });
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    addFinding(definition, cause.code, path, { ...cause.facts, detail: cause.message });
  }
}
