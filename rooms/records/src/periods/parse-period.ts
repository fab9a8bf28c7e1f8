import { daysInMonth, formatCalendarDate, isCalendarDate } from '../dates/calendar-date.ts';
import { addDays } from '../dates/day-number.ts';
import { firstDayOfWeek, weeksInYear } from '../dates/iso-week.ts';
import { Refusal } from '../problems/refusal.ts';

export type PeriodKind = 'year' | 'half' | 'quarter' | 'nine-months' | 'month' | 'week' | 'range';

/** A stretch of whole days. */
export interface Period {
  /** `2017`, `2017-H1`, `2017-Q1`, `2017-9M`, `2017-03`, `2017-W05` or `2017-01-01/2017-06-30`. */
  id: string;
  kind: PeriodKind;
  /** First and last day, both inclusive, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

function months(id: string, kind: PeriodKind, year: string, first: number, last: number): Period {
  const to = formatCalendarDate({ year: Number(year), month: last, day: daysInMonth(Number(year), last) });
  return { id, kind, from: formatCalendarDate({ year: Number(year), month: first, day: 1 }), to };
}

function range(id: string): Period | null {
  const [from = '', to = ''] = id.split('/');
  return isCalendarDate(from) && isCalendarDate(to) && from <= to ? { id, kind: 'range', from, to } : null;
}

function week(id: string, year: number, number: number): Period | null {
  if (number < 1 || number > weeksInYear(year)) return null;
  const from = firstDayOfWeek({ year, week: number });
  return { id, kind: 'week', from, to: addDays(from, 6) };
}

/** The period with that id, or null when it is none: a thirteenth month, a 53rd week of a year of 52, a range that runs backwards. */
export function findPeriod(id: string): Period | null {
  if (id.length === 21 && id[10] === '/') return range(id);
  const parts = /^((?:19|20|21)[0-9]{2})(?:-(9M|H[12]|Q[1-4]|W[0-9]{2}|[0-9]{2}))?$/.exec(id);
  const year = parts?.[1];
  if (year === undefined) return null;
  const part = parts?.[2];
  if (part === undefined) return months(id, 'year', year, 1, 12);
  if (part === '9M') return months(id, 'nine-months', year, 1, 9);
  const number = Number(part.replace(/^[HQW]/, ''));
  if (part.startsWith('H')) return months(id, 'half', year, number * 6 - 5, number * 6);
  if (part.startsWith('Q')) return months(id, 'quarter', year, number * 3 - 2, number * 3);
  if (part.startsWith('W')) return week(id, Number(year), number);
  return number >= 1 && number <= 12 ? months(id, 'month', year, number, number) : null;
}

/**
 * The period of an id that a request or a definition names.
 * @throws Refusal `period.invalid` when the id is no period; where data may be wrong use `findPeriod`.
 */
export function parsePeriod(id: string): Period {
  const period = findPeriod(id);
  if (period === null) throw new Refusal('period.invalid', { period: id.slice(0, 30) });
  return period;
}

/** Kind of a period's id. @throws Refusal `period.invalid` */
export function periodKind(id: string): PeriodKind {
  return parsePeriod(id).kind;
}
