import type { ExpressionType } from '../../expression/check-expression.ts';
import type { FieldType, FormField } from '../form.ts';

const expressionTypes: Record<FieldType, ExpressionType> = {
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

/** What a field is to an expression. */
export function expressionTypeOf(field: FormField): ExpressionType {
  return field.type === 'group' && field.repeats === true ? 'rows' : expressionTypes[field.type];
}

/** Keys of a field that mean something only for some types. */
export const typesOfKey = {
  repeats: ['group'],
  items: ['group'],
  codes: ['coding'],
  options: ['coding'],
  unit: ['quantity'],
  minimum: ['integer', 'decimal', 'quantity'],
  maximum: ['integer', 'decimal', 'quantity'],
  decimals: ['decimal', 'quantity'],
  maximumLength: ['string', 'text'],
  pattern: ['string', 'text'],
  precision: ['date'],
  futureAllowed: ['date', 'dateTime'],
  subject: ['reference'],
} as const satisfies Partial<Record<keyof FormField, readonly FieldType[]>>;

/** Keys a type cannot do without. */
export const keysOfType: Partial<Record<FieldType, keyof FormField>> = { group: 'items', quantity: 'unit', reference: 'subject' };
