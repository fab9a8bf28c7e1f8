import { addDays, addMonths, weekday } from '@tuyen/records';
import type { NotifiableDisease, NotifiableList, ReportingClock } from './notifiable-list.ts';

function addHours(moment: string, hours: number): string {
  const total = Number(moment.slice(11, 13)) + hours;
  return `${addDays(moment.slice(0, 10), Math.floor(total / 24))}T${String(total % 24).padStart(2, '0')}${moment.slice(13)}`;
}

function deadlineOf(clock: ReportingClock, diagnosed: string): string {
  if (clock.hours !== undefined) return addHours(diagnosed, clock.hours);
  const day = diagnosed.slice(0, 10);
  if (clock.weekdayOfNextWeek !== undefined) return `${addDays(day, 7 - weekday(day) + clock.weekdayOfNextWeek)}T00:00:00+07:00`;
  return `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 8)}${String(clock.dayOfNextMonth).padStart(2, '0')}T00:00:00+07:00`;
}

/**
 * The moment before which a case must be reported (TT 54/2015, QĐ 97/QĐ-PB): so many hours from the diagnosis, or before a day of the
 * week or month after it.
 * @param diagnosed `YYYY-MM-DDThh:mm:ss+07:00`
 * @returns the same shape, so that two moments compare as texts
 */
export function reportingDeadline(list: NotifiableList, disease: NotifiableDisease, diagnosed: string): string {
  const clock = list.clocks.find((one) => one.clock === disease.clock);
  if (!clock) throw new Error(`list ${list.notifiable} has no clock ${disease.clock}`);
  return deadlineOf(clock, diagnosed);
}
