import type { Words } from '../problems/finding.ts';
import { addDays, weekday } from '../dates/day-number.ts';

/** Days off that a law names, from the first to the last; one day where `to` is absent. */
export interface HolidaySpan {
  from: string;
  to?: string;
  /** Foreseen by the law, not yet announced. */
  expected?: boolean;
}

/** A calendar of working days as its content file says it (`content/calendar/*.yaml`). All days `YYYY-MM-DD`. */
export interface CalendarDefinition {
  calendar: string;
  version: number;
  title: Words;
  /** First and last day the calendar knows. */
  from: string;
  to: string;
  instrument?: string;
  unverified?: boolean;
  /** Days of weekly rest, 1 Monday … 7 Sunday. */
  weekend: number[];
  /** A holiday on a day of weekly rest moves to the next working day. */
  compensated: boolean;
  holidays: { id: string; title: Words; days: HolidaySpan[] }[];
  /** A working day taken off against a day of rest that is worked. */
  exchanges: { off: string; worked: string; instrument?: string }[];
}

/** A calendar ready to be asked. */
export interface WorkingCalendar {
  from: string;
  to: string;
  weekend: ReadonlySet<number>;
  /** Holidays, days in lieu of them, working days exchanged for others. */
  off: ReadonlySet<string>;
  /** Days of weekly rest that are worked. */
  worked: ReadonlySet<string>;
}

function daysOf({ from, to = from }: HolidaySpan): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Works out every day off of a calendar, days in lieu among them: «nếu ngày nghỉ hằng tuần trùng với ngày nghỉ lễ, tết thì
 * được nghỉ bù vào ngày làm việc kế tiếp» (Bộ luật Lao động 2019, Điều 111 khoản 3; 2012, Điều 115 khoản 3).
 */
export function workingCalendar(definition: CalendarDefinition): WorkingCalendar {
  const weekend = new Set(definition.weekend);
  const holidays = [...new Set(definition.holidays.flatMap(({ days }) => days.flatMap(daysOf)))].sort();
  const off = new Set([...holidays, ...definition.exchanges.map((exchange) => exchange.off)]);
  const worked = new Set(definition.exchanges.map((exchange) => exchange.worked));
  const isFree = (day: string): boolean => off.has(day) || (weekend.has(weekday(day)) && !worked.has(day));
  for (const holiday of definition.compensated ? holidays : []) {
    if (!weekend.has(weekday(holiday))) continue;
    let day = addDays(holiday, 1);
    while (isFree(day)) day = addDays(day, 1);
    off.add(day);
  }
  return { from: definition.from, to: definition.to, weekend, off, worked };
}
