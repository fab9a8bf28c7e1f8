import type { RegisterChild, RegisterColumn, RegisterShape } from './register-shape.ts';

const AT_DATE: RegisterColumn = { name: 'at_date', field: 'at_date', type: 'date', label: { vi: 'ngày ghi nhận', en: 'the day of the record' } };

/**
 * The other registers about the same type of subject, each to be asked like a repeating group of the row: `count(dose, vaccine == 'bcg') > 0`
 * over the people. A group of the form with the same name comes first.
 */
export function relatedRegisters(shape: RegisterShape, shapes: readonly RegisterShape[]): RegisterChild[] {
  return shapes
    .filter((other) => other.subject === shape.subject && other.table !== shape.table && !shape.children.some((child) => child.group === other.table))
    .map((other) => ({ table: other.table, group: other.table, related: true, columns: [AT_DATE, ...other.columns], ...(other.title ? { label: other.title } : {}) }));
}
