import { addDays } from '../dates/day-number.ts';
import { isWorkingDay } from './is-working-day.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * The `days`-th working day after a day: five working days after 31/10/2026 (a Saturday) is 06/11/2026. The day itself does not count
 * (Bộ luật Dân sự 2015, Điều 147 khoản 2). With 0: the day itself, or the first working day after it (Điều 148 khoản 5).
 * @param days a whole number from 0
 * @throws Refusal `calendar.not-covered` where the way leads out of the calendar
 */
export function addWorkingDays(calendar: WorkingCalendar, date: string, days: number): string {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('working days are counted in whole numbers from 0');
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}
