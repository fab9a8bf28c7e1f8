import { addDays } from '../dates/day-number.ts';
import { addWorkingDays } from './add-working-days.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** When something is due after a period: so many working days, or so many days of the calendar. */
export interface Deadline {
  workingDays?: number;
  days?: number;
}

/**
 * The last day on which something about a period is in time. A term that ends on a day off ends with the next working day.
 * @param end last day of the period, `YYYY-MM-DD`
 * @throws Refusal `calendar.not-covered`
 */
export function dueDay(calendar: WorkingCalendar, end: string, { workingDays, days = 0 }: Deadline): string {
  return workingDays === undefined ? addWorkingDays(calendar, addDays(end, days), 0) : addWorkingDays(calendar, end, workingDays);
}
