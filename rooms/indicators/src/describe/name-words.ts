import type { FormOption, Words } from '@tuyen/records';
import type { CountScope } from '../counting/count-scope.ts';
import { findLines } from '../expression/expression-scope.ts';
import { findColumn } from '../shapes/register-shape.ts';
import type { RegisterChild, RegisterColumn } from '../shapes/register-shape.ts';
import { both } from './words.ts';

/** What a word of an expression is called on the form, and what kind of answers it has. */
export interface NamedField {
  label: Words;
  type: RegisterColumn['type'];
  options: readonly FormOption[];
}

const BUILT_IN: Readonly<Record<string, NamedField>> = {
  at: { label: { vi: 'giờ ghi nhận', en: 'the time of the record' }, type: 'dateTime', options: [] },
  at_date: { label: { vi: 'ngày ghi nhận', en: 'the day of the record' }, type: 'date', options: [] },
  'period.from': { label: { vi: 'ngày đầu kỳ', en: 'the first day of the period' }, type: 'date', options: [] },
  'period.to': { label: { vi: 'ngày cuối kỳ', en: 'the last day of the period' }, type: 'date', options: [] },
  subject_id: { label: { vi: 'mã đối tượng', en: 'the id of the subject' }, type: 'string', options: [] },
  record_id: { label: { vi: 'mã bản ghi', en: 'the id of the record' }, type: 'string', options: [] },
};

/** Labels of dates («Từ ngày») read like part of the sentence and so stand in quotes. */
function columnLabel(column: RegisterColumn): Words {
  const label = column.label ?? both(column.field);
  return column.type === 'date' || column.type === 'dateTime' ? { vi: `«${label.vi}»`, en: `“${label.en}”` } : label;
}

function columnField(columns: readonly RegisterColumn[], field: string): NamedField | undefined {
  const column = findColumn(columns, field);
  if (column) return { label: columnLabel(column), type: column.type, options: column.options ?? [] };
  const dated = field.endsWith('_precision') ? findColumn(columns, field.slice(0, -'_precision'.length)) : undefined;
  const label = dated?.label;
  return dated && { label: label ? { vi: `độ chính xác của ${label.vi}`, en: `precision of ${label.en}` } : both(field), type: 'string', options: [] };
}

/** The form's label of a word; a word nobody knows keeps its own spelling. */
export function namedField(name: string, scope: CountScope, line: RegisterChild | null): NamedField {
  const unknown: NamedField = { label: both(name), type: 'text', options: [] };
  const inLine = line ? columnField(line.columns, name) : undefined;
  if (inLine || (line && !line.related)) return inLine ?? unknown;
  if (line && name.startsWith('row.')) return namedField(name.slice('row.'.length), scope, null);
  const own = columnField(scope.shape.columns, name);
  if (own) return own;
  const subject = name.startsWith('subject.') ? columnField(scope.subject?.columns ?? [], name.slice('subject.'.length)) : undefined;
  return subject ?? BUILT_IN[name] ?? groupField(name, scope) ?? unknown;
}

function groupField(name: string, scope: CountScope): NamedField | undefined {
  const child = findLines(scope, name);
  const label = child?.label ?? both(name);
  return child && { label: child.related ? { vi: `sổ «${label.vi}»`, en: `the register “${label.en}”` } : label, type: 'text', options: [] };
}
