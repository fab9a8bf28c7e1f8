import { Refusal } from '@tuyen/records';
import type { CountSeries } from '../count-series.ts';
import { addYears, weekdayOf } from './calendar-days.ts';

/** The day with the weekday of `like` that lies nearest to `day`, the one of the same week (from Sunday) where two are as near. */
function nearestWeekday(day: number, like: number): number {
  const same = day - (weekdayOf(day) - weekdayOf(like));
  const other = same + (same > day ? -7 : 7);
  return Math.abs(same - day) > Math.abs(other - day) ? other : same;
}

function byCalendar(days: Float64Array, frequency: number, at: number, b: number): number[] {
  const day = days[at - 1]!;
  const places = new Map<number, number>();
  for (const [index, each] of days.entries()) places.set(each, index + 1);
  return Array.from({ length: b + 1 }, (_, years) => {
    const before = addYears(day, -years);
    return places.get(frequency === 52 ? nearestWeekday(before, day) : before) ?? Number.NaN;
  });
}

/**
 * A time point and the same point of the `b` years before it, youngest first, all counted from 1.
 * @throws Refusal `detection.reference-missing` where one lies before the series or on no day of it;
 * `detection.frequency-unsuitable` where days are given for other than weeks, months or days.
 */
export function listReferencePoints({ frequency, days }: Pick<CountSeries, 'frequency' | 'days'>, at: number, b: number): number[] {
  if (days && frequency !== 52 && frequency !== 12 && frequency !== 365) throw new Refusal('detection.frequency-unsuitable', { algorithm: 'farringtonFlexible', frequency });
  const points = days ? byCalendar(days, frequency, at, b) : Array.from({ length: b + 1 }, (_, years) => at - years * frequency);
  if (!points.every((point) => point >= 1)) throw new Refusal('detection.reference-missing', { at, b });
  return points.sort((left, right) => right - left);
}
