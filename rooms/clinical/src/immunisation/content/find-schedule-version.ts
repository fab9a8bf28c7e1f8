import type { ScheduleContent, ScheduleVersion } from './schedule-content.ts';

/** The version in force on a day, `YYYY-MM-DD`; before the first one, the first: doses are still judged by the oldest rules known. */
export function findScheduleVersion({ versions }: ScheduleContent, day: string): ScheduleVersion {
  const inForce = versions.findLast(({ from, to }) => from <= day && (to === undefined || day <= to));
  return inForce ?? versions[0]!;
}
