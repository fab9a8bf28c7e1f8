import { addDays, daysBetween, weekday } from '@tuyen/records';

/** Monday of the week a day lies in. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekday(day));

/** Counts of whole ISO weeks from the Monday `first` to the week of `last`, which is counted as far as it is known. */
export function weeklySeries(counts: readonly { onset: string; cases: number }[], first: string, last: string): Float64Array {
  const series = new Float64Array(Math.floor(daysBetween(first, mondayOf(last)) / 7) + 1);
  for (const { onset, cases } of counts) {
    const week = Math.floor(daysBetween(first, onset) / 7);
    if (week >= 0 && week < series.length && onset <= last) series[week] = (series[week] ?? 0) + cases;
  }
  return series;
}
