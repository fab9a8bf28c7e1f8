import type { Finding } from '../problems/finding.ts';
import type { ProblemCode } from '../problems/problem-registry.ts';
import type { Reading } from '../problems/reading.ts';
import { foldVietnamese } from '../text/fold-vietnamese.ts';
import { daysInMonth } from './calendar-date.ts';
import { addDays } from './day-number.ts';

interface TypedParts {
  day?: string | undefined;
  month?: string | undefined;
  year?: string | undefined;
}

/** The ways people write dates, over the folded text. The year always has its four digits; day before month, as in Vietnam. */
const shapes: readonly RegExp[] = [
  /^(?<day>\d{1,2}) ?[/. -] ?(?<month>\d{1,2}) ?[/. -] ?(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<month>\d{1,2}) ?[/. -] ?(?<year>\d{4})$/,
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})(?:[/.-](?<day>\d{1,2}))?$/,
  /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2}),? nam (?<year>\d{4})$/,
  /^thang (?<month>\d{1,2})(?:,? nam |[/. -])(?<year>\d{4})$/,
  /^nam (?<year>\d{4})$/,
];

/** What is wrong with a text of no known shape, where that can be said. */
const mistakes: readonly [shape: RegExp, code: ProblemCode][] = [
  [/^$/, 'date.empty'],
  [/^\d{1,2} ?[/. -] ?\d{1,2} ?[/. -] ?\d{1,2}$/, 'date.two-digit-year'],
  [/^\d{6}$/, 'date.two-digit-year'],
  [/^\d{1,2} ?[/.-] ?(?:0?[1-9]|1[0-2])$/, 'date.year-missing'],
  [/^\d{1,2} ?[/.-] ?\d{2}$/, 'date.two-digit-year'],
];

/** Nobody alive was born before; a date may be planned a century ahead. */
const earliestYear = 1850;
const yearsAhead = 100;

function refuse(code: ProblemCode, facts?: Finding['facts']): Reading<string> {
  return { value: null, findings: [{ code, severity: 'error', ...(facts && { facts }) }] };
}

function assemble({ day, month, year = '' }: TypedParts, today: string): Reading<string> {
  const latestYear = Number(today.slice(0, 4)) + yearsAhead;
  if (Number(year) < earliestYear || Number(year) > latestYear) {
    return refuse('date.year-implausible', { from: String(earliestYear), to: String(latestYear) });
  }
  if (month === undefined) return { value: year, findings: [] };
  if (Number(month) < 1 || Number(month) > 12) return refuse('date.month-impossible');
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { value: yearAndMonth, findings: [] };
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return refuse('date.day-impossible');
  return { value: `${yearAndMonth}-${day.padStart(2, '0')}`, findings: [] };
}

/**
 * Reads a date as people type it, to `YYYY`, `YYYY-MM` or `YYYY-MM-DD`:
 * 5/3/1990, 05-03-1990, 5.3.1990, 05031990, 3/1990, 1990, 1990-03-05, «ngày 5 tháng 3 năm 1990», «hôm nay», «hôm qua».
 * Always day before month, never a guess: a year of two digits, a missing year, 31/02 and 3/25/1990 are refused with a coded finding.
 * Whether the date may lie in the future is the form's business.
 *
 * @param today `YYYY-MM-DD` by the caller's clock
 */
export function parseTypedDate(text: string, today: string): Reading<string> {
  const folded = foldVietnamese(text);
  if (folded === 'hom nay') return { value: today, findings: [] };
  if (folded === 'hom qua') return { value: addDays(today, -1), findings: [] };
  for (const shape of shapes) {
    const parts: TypedParts | undefined = shape.exec(folded)?.groups;
    if (parts !== undefined) return assemble(parts, today);
  }
  return refuse(mistakes.find(([shape]) => shape.test(folded))?.[1] ?? 'date.not-recognised');
}
