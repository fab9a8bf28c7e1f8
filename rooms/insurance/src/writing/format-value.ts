import type { DataValue } from '@tuyen/records';

/** A number with at most so many decimals and no zeros at its end, `.` before the decimals; empty when there is none. */
export function formatClaimNumber(value: DataValue | undefined, decimals: number): string {
  return typeof value === 'number' ? String(Number(value.toFixed(decimals))) : '';
}

/** Text as it is; a missing one is empty. */
export function formatText(value: DataValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** `YYYY-MM-DD…` → `yyyymmdd`; empty when missing. */
export function formatClaimDay(value: DataValue | undefined): string {
  return formatText(value).slice(0, 10).replaceAll('-', '');
}

/** `YYYY-MM-DDThh:mm…` → `yyyymmddHHMM`; a day alone gets the first minute; empty when missing. */
export function formatClaimTime(value: DataValue | undefined): string {
  const text = formatText(value);
  if (text === '') return '';
  return formatClaimDay(text) + (text.length >= 16 ? text.slice(11, 13) + text.slice(14, 16) : '0000');
}

/** A birth date, whole or partial, with zeros for what is not known: eight digits in QĐ 4210, twelve since QĐ 130. */
export function formatBirthDate(value: DataValue | undefined, length: 8 | 12): string {
  const digits = formatText(value).replaceAll('-', '');
  return digits === '' ? '' : digits.padEnd(length, '0');
}
