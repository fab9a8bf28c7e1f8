import type { CaseLine } from '@tuyen/contract';

const COLUMNS: readonly (keyof CaseLine | 'disease_vi')[] = [
  'recordId', 'personName', 'sex', 'birthDate', 'disease', 'disease_vi', 'icd10', 'classification', 'onset', 'diagnosed', 'reported', 'due', 'late',
  'care', 'outcomeDate', 'results', 'communeCode', 'commune', 'village', 'address', 'unit', 'sameAs',
];

/** `birthDate` → `birth_date`. */
const heading = (column: string): string => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What begins like a formula is text all the same: spreadsheets would run it. */
function cell(value: CaseLine[keyof CaseLine]): string {
  const plain = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const text = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The line list as CSV (RFC 4180, UTF-8), a case report a line; codes as recorded, days `YYYY-MM-DD`. */
export function formatLineList(lines: readonly CaseLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => cell(column === 'disease_vi' ? line.diseaseName.vi : line[column])).join(','));
  return `${[COLUMNS.map(heading).join(','), ...rows].join('\n')}\n`;
}
