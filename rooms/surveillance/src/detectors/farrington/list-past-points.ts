import type { CountSeries } from '../count-series.ts';
import { addMonths, addYears, dayOfMonth, weekdayOf } from './calendar-days.ts';

/** To the nearest day of that weekday; backwards where both are as near. */
function toWeekday(day: number, weekday: number): number {
  const forward = (((weekday - weekdayOf(day)) % 7) + 7) % 7;
  return forward !== 0 && forward < 7 - forward ? day + forward : day - ((7 - forward) % 7);
}

function windowDays(day: number, years: number, w: number, frequency: number): number[] {
  const centre = addYears(day, -years);
  return Array.from({ length: 2 * w + 1 }, (_, index) => {
    const steps = index - w;
    if (frequency === 12) {
      const moved = addMonths(centre, steps);
      return moved - (dayOfMonth(moved) - dayOfMonth(day));
    }
    return frequency === 52 ? toWeekday(centre + 7 * steps, weekdayOf(day)) : centre + steps;
  });
}

/**
 * The points (from 1) that Farrington's method of 1996 compares a point with: the 2w + 1 points around it in each of the
 * `b` years before. Those that do not exist are left out.
 */
export function listPastPoints({ frequency, days, observed }: CountSeries, at: number, { b, w }: { b: number; w: number }): number[] {
  const points: number[] = [];
  const places = days && new Map(Array.from(days, (day, index) => [day, index + 1]));
  for (let year = b; year >= 1; year -= 1) {
    const window = days && places
      ? windowDays(days[at - 1]!, year, w, frequency).map((day) => places.get(day) ?? 0)
      : Array.from({ length: 2 * w + 1 }, (_, index) => at - year * frequency + index - w);
    points.push(...window.filter((point) => point >= 1 && point <= observed.length));
  }
  return points;
}
