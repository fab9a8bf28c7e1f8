import { vietnamDate } from '@tuyen/records';

/** Today in Vietnam (UTC+7, no summer time), whatever the machine's zone. */
export function vietnamToday(): string {
  return vietnamDate(new Date().toISOString());
}
