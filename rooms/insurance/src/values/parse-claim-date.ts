import { daysInMonth } from '@tuyen/records';

/** No claim and no living patient is older. */
const earliestYear = 1880;

/** Whole number of `length` digits from `start`; NaN when there is anything else. */
function digits(text: string, start: number, length: number): number {
  let value = 0;
  for (let at = start; at < start + length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `yyyymmdd…` → `YYYY-MM-DD`; null when the day does not exist. */
function dayAt(text: string): string | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 4, 2);
  const day = digits(text, 6, 2);
  if (!(year >= earliestYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** `yyyymmdd`, or the day of `yyyymmddHHMM` → `YYYY-MM-DD`; null for every other shape and for days that do not exist. */
export function parseClaimDay(text: string): string | null {
  return text.length === 8 || (text.length === 12 && parseClaimTime(text) !== null) ? dayAt(text) : null;
}

/** `yyyymmddHHMM` → `YYYY-MM-DDThh:mm:00+07:00` (times of claims are Vietnam's); null for every other shape and for times that do not exist. */
export function parseClaimTime(text: string): string | null {
  if (text.length !== 12) return null;
  const hour = digits(text, 8, 2);
  const minute = digits(text, 10, 2);
  if (!(hour <= 23 && minute <= 59)) return null;
  const day = dayAt(text);
  return day === null ? null : `${day}T${text.slice(8, 10)}:${text.slice(10, 12)}:00+07:00`;
}

/**
 * A date of birth → `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Forms: `yyyymmddHHMM` (QĐ 130 and later), `yyyymmdd` (QĐ 4210),
 * and `yyyymm`, `yyyy` of older programs. Month and day `00` mean unknown (QĐ 130: «ký tự ngày sinh, tháng sinh được mặc định là 0000»).
 * The time of birth is not kept, and does not make a date wrong. Null for what does not exist.
 */
export function parseBirthDate(text: string): string | null {
  const { length } = text;
  if ((length !== 4 && length !== 6 && length !== 8 && length !== 12) || Number.isNaN(digits(text, 0, length))) return null;
  const year = digits(text, 0, 4);
  if (year < earliestYear) return null;
  const month = length > 4 ? digits(text, 4, 2) : 0;
  const day = length > 6 ? digits(text, 6, 2) : 0;
  if (month === 0) return day === 0 ? text.slice(0, 4) : null;
  if (month > 12) return null;
  return day === 0 ? `${text.slice(0, 4)}-${text.slice(4, 6)}` : dayAt(text);
}
