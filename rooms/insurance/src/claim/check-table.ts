import type { Finding } from '@tuyen/records';
import { claimFinding } from '../findings/claim-finding.ts';
import type { TableRow } from './table-row.ts';
import type { Standard } from '../tables/standard.ts';
import { type TableField, findTable } from '../tables/table-shape.ts';

const dateShapes: Record<NonNullable<TableField['date']>, RegExp> = {
  yyyymmdd: /^[0-9]{8}$/,
  yyyymmddHHMM: /^[0-9]{12}$/,
  'yyyymmdd;': /^[0-9]{8}(?:;[0-9]{8})*$/,
  'yyyymmddHHMM;': /^[0-9]{12}(?:;[0-9]{12})*$/,
  'yyyymmdd|yyyymmddHHMM': /^(?:[0-9]{8}|[0-9]{12})$/,
};

/** The dot and the decimals do not count among the characters of a number. */
function lengthOf(text: string, { type }: TableField): number {
  return type === 'number' ? text.replace(/^-|\..*$/g, '').length : text.length;
}

function checkValue(text: string, field: TableField, place: Parameters<typeof claimFinding>[2]): Finding | null {
  if (text === '') return field.required === 'yes' ? claimFinding('import.field-missing', 'error', place) : null;
  const { maxLength, date } = field;
  const length = lengthOf(text, field);
  if (maxLength !== null && length > maxLength) return claimFinding('import.field-too-long', 'error', place, { length, maximum: maxLength });
  if (field.type === 'number' && !/^-?[0-9]+(?:\.[0-9]+)?$/.test(text)) return claimFinding('import.number-broken', 'error', place);
  if (date !== null && !dateShapes[date].test(text)) return claimFinding('import.field-broken', 'error', place);
  return null;
}

/**
 * Checks rows against the field table of a standard before they are sent: required fields, lengths, numbers, shape of dates.
 * Fields that are required only in some cases are not asked for here.
 *
 * @returns errors, each with table, row and field; `import.table-unknown` when the standard has no such table
 */
export function checkTable(loaiHoSo: string, rows: readonly TableRow[], standard: Standard): Finding[] {
  const table = findTable(standard, loaiHoSo);
  if (table === undefined) return [claimFinding('import.table-unknown', 'error', { table: loaiHoSo })];
  return rows.flatMap((row, at) =>
    table.fields.flatMap((field) => {
      const place = { table: loaiHoSo, row: table.row === null ? undefined : at + 1, field: field.name };
      return checkValue(row[field.name]?.trim() ?? '', field, place) ?? [];
    }));
}
