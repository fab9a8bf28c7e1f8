import { isCalendarDate } from '@tuyen/records';
import { UsageError } from './command.ts';

/** A day of the calendar as typed, `YYYY-MM-DD`; a usage error for a day that does not exist. */
export function checkDay(value: string, name: string): string {
  if (isCalendarDate(value)) return value;
  throw new UsageError(`${name} phải là một ngày có thật, viết YYYY-MM-DD.`, `${name} must be a day that exists, written YYYY-MM-DD.`);
}
