import { parsePartialDate } from '@tuyen/records';
import { type Evidence, evidence } from '../evidence.ts';
import { isOneSlip } from '../names/name-words.ts';

/** What two dates of birth say, and how many years lie between them. */
export interface BirthComparison {
  evidence: Evidence;
  years: number;
  /** The same whole day. */
  sameDay: boolean;
}

/** January 1st is what programs write for «in that year». */
const isYearOnly = (date: string): boolean => date.length === 4 || date.endsWith('-01-01');

const swapDayAndMonth = (date: string): string => `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;

/**
 * Bits: a day of birth is shared by one in 25,000 people of all ages, a year by one in 60.
 */
function weigh(a: string, b: string): Evidence {
  const say = (code: string, weight: number, vi: string, en: string): Evidence => evidence('birthDate', code, weight, vi, en);
  const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  const length = Math.min(a.length, b.length);
  if (isYearOnly(a) || isYearOnly(b)) {
    if (years === 0) return a === b && a.length === 10 ? say('same-first-of-january', 6.5, 'Cùng ngày 01/01, có thể chỉ biết năm', 'The same 1 January, perhaps only the year is known') : say('same-year', 5.5, 'Cùng năm sinh', 'The same year of birth');
    return years === 1 ? say('year-near', 0, 'Năm sinh lệch một năm', 'Years of birth one apart') : years <= 3 ? say('year-apart', -4, 'Năm sinh lệch vài năm', 'Years of birth a few apart') : say('other-year', -8, 'Năm sinh khác nhau', 'Another year of birth');
  }
  if (a.slice(0, length) === b.slice(0, length)) return length === 10 ? say('same-date', 13, 'Cùng ngày sinh', 'The same date of birth') : say('same-month', 9, 'Cùng tháng sinh', 'The same month of birth');
  if (a.length === 10 && b.length === 10 && a === swapDayAndMonth(b)) return say('day-month-swapped', 9.5, 'Ngày và tháng sinh đổi chỗ', 'Day and month of birth swapped');
  if (a.length === 10 && b.length === 10 && isOneSlip(a.replaceAll('-', ''), b.replaceAll('-', ''))) return say('one-digit', 3.5, 'Ngày sinh khác một chữ số', 'The date of birth differs by one digit');
  if (a.slice(0, 7) === b.slice(0, 7)) return say('other-day', 2, 'Cùng tháng và năm sinh, khác ngày', 'The same month and year of birth, another day');
  if (years === 0) return say('other-month', -2.5, 'Cùng năm sinh, khác ngày tháng', 'The same year of birth, another day and month');
  return say('other-date', -8, 'Ngày sinh khác nhau', 'Another date of birth');
}

/** Weighs two dates of birth, whole or partial. Null where one is not known or no date. */
export function compareBirthDates(a: string | null, b: string | null): BirthComparison | null {
  if (a === null || b === null || parsePartialDate(a) === null || parsePartialDate(b) === null) return null;
  return { evidence: weigh(a, b), years: Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))), sameDay: a.length === 10 && a === b && !isYearOnly(a) };
}
