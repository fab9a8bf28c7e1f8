import { type IsoWeek, addDays, isoWeek, weekday } from '@tuyen/records';

/** Cases of a day, usually one. */
export interface DatedCount {
  /** `YYYY-MM-DD`, the day of onset: by it cases are counted. */
  date: string;
  /** 1 where absent. */
  count?: number;
}

/** A week or month of a series: null where nobody reported, which is not zero. */
export interface WeekCount extends IsoWeek {
  count: number | null;
}

/**
 * Counts by ISO week from the week of one day to that of another, weeks without a case included as 0.
 *
 * @param isReported whether anybody reported for the week of a Monday; a week that nobody reported for and that has no case is null. All reported where absent.
 */
export function countByWeek(cases: readonly DatedCount[], from: string, to: string, isReported: (monday: string) => boolean = () => true): WeekCount[] {
  const keyOf = ({ year, week }: IsoWeek): string => `${year}-${week}`;
  const counts = new Map<string, number>();
  for (const { date, count = 1 } of cases) {
    const key = keyOf(isoWeek(date));
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const weeks: WeekCount[] = [];
  for (let monday = addDays(from, 1 - weekday(from)); monday <= to; monday = addDays(monday, 7)) {
    const week = isoWeek(monday);
    weeks.push({ ...week, count: counts.get(keyOf(week)) ?? (isReported(monday) ? 0 : null) });
  }
  return weeks;
}
