import { lastDay } from '../dates/parse-partial-date.ts';
import { addMonths } from '../dates/add-months.ts';
import { type Period, parsePeriod } from './parse-period.ts';

/**
 * The months a period is made of, in order: `2017-Q1` → January, February, March of 2017.
 * Empty when it is not made of whole months, as weeks and ranges like 5 to 20 March are not.
 */
export function monthsOf(period: Period): Period[] {
  if (!period.from.endsWith('-01') || period.to !== lastDay(period.to.slice(0, 7))) return [];
  const months: Period[] = [];
  for (let first = period.from; first <= period.to; first = addMonths(first, 1)) months.push(parsePeriod(first.slice(0, 7)));
  return months;
}
