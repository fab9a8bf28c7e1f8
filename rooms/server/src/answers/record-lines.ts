import type { RecordLine } from '@tuyen/contract';
import { type DataValue, type FormField, type RecordData, formatDate, formatNumber } from '@tuyen/records';

/** Looks up what a code or a unit is called. */
export interface Displays {
  code(system: string, code: string): string | undefined;
  unit(id: string): string | undefined;
  subject(id: string): string | undefined;
}

function valueText(field: FormField, value: DataValue, displays: Displays): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return field.unit ? `${formatNumber(value)} ${field.unit === 'mm[Hg]' ? 'mmHg' : field.unit === 'Cel' ? '°C' : field.unit}` : formatNumber(value);
  const text = String(value);
  switch (field.type) {
    case 'coding': {
      const option = field.options?.find((candidate) => candidate.code === text);
      if (option) return option.display.vi;
      const display = field.codes ? displays.code(field.codes, text) : undefined;
      return display ? `${text} · ${display}` : text;
    }
    case 'date':
      return formatDate(text);
    case 'dateTime':
      return `${text.slice(11, 16)} ${formatDate(text.slice(0, 10))}`;
    case 'unit':
      return displays.unit(text) ?? text;
    case 'reference':
      return displays.subject(text) ?? '—';
    default:
      return text;
  }
}

const isGroup = (value: DataValue | undefined): value is RecordData => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record's answers in the form's order, as a person reads them. */
export function recordLines(items: readonly FormField[], data: RecordData, displays: Displays): RecordLine[] {
  return items.flatMap((field): RecordLine[] => {
    const value = data[field.id];
    if (value === undefined || value === null) return [];
    if (field.type !== 'group') return [{ label: field.label, value: valueText(field, value, displays) }];
    if (Array.isArray(value)) {
      return [{ label: field.label, items: value.map((item, index) => ({ label: { vi: `${index + 1}`, en: `${index + 1}` }, items: isGroup(item) ? recordLines(field.items ?? [], item, displays) : [] })) }];
    }
    return isGroup(value) ? [{ label: field.label, items: recordLines(field.items ?? [], value, displays) }] : [];
  });
}
