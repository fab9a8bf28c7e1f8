import { weekday } from '../dates/day-number.ts';
import { Refusal } from '../problems/refusal.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Whether offices work on a day, `YYYY-MM-DD`. @throws Refusal `calendar.not-covered` outside the years of the calendar */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  if (date < calendar.from || date > calendar.to) throw new Refusal('calendar.not-covered', { date, from: calendar.from, to: calendar.to });
  return !calendar.off.has(date) && (!calendar.weekend.has(weekday(date)) || calendar.worked.has(date));
}
