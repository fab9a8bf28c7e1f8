import type { Expression, Words } from '@tuyen/records';
import { formatDate, formatNumber, parsePartialDate } from '@tuyen/records';
import type { CountScope } from '../counting/count-scope.ts';
import type { RegisterChild } from '../shapes/register-shape.ts';
import { namedField } from './name-words.ts';
import { listWords } from './words.ts';

/** Where words of an expression are looked up. */
export interface WordScope {
  scope: CountScope;
  line: RegisterChild | null;
}

/** A field's constant by the form's own word for the code; numbers and dates as they are written in each language. */
export function constantWords(value: string | number | boolean | null, beside: Expression | undefined, where: WordScope): Words {
  if (value === null) return { vi: 'không rõ', en: 'unknown' };
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  if (typeof value === 'number') return { vi: formatNumber(value), en: String(value) };
  const field = fieldOf(beside);
  const option = field === null ? undefined : namedField(field, where.scope, where.line).options.find((candidate) => candidate.code === value);
  if (option) return { vi: `«${option.display.vi}»`, en: `“${option.display.en}”` };
  const date = value.length === 10 ? parsePartialDate(value) : null;
  return date ? { vi: formatDate(value), en: value } : { vi: `«${value}»`, en: `“${value}”` };
}

/** The field a value is read from, through `coalesce(field, …)`. */
export function fieldOf(expression: Expression | undefined): string | null {
  if (expression?.kind === 'identifier') return expression.name;
  return expression?.kind === 'call' && expression.function === 'coalesce' ? fieldOf(expression.arguments[0]) : null;
}

/** Several constants at once, for `in`. */
export function constantList(values: readonly NonNullable<string | number | boolean>[], beside: Expression, where: WordScope, last: Words): Words {
  return listWords(values.map((value) => constantWords(value, beside, where)), last);
}
