import { daysBetween, lastDay } from '@tuyen/records';

/** Steps people count in. */
const niceSteps = [1, 2, 5, 10];

/** Round values from below the least to above the greatest, about `wanted` of them: 118…162 → 100, 120, 140, 160, 180. */
export function listTicks(values: readonly number[], wanted = 5): number[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const rough = (greatest - least || Math.max(Math.abs(greatest), 1)) / wanted;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * (niceSteps.find((nice) => nice * magnitude >= rough) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(greatest / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}

/** Where a day lies between the first and the last, 0…1; the middle when there is only one day. */
export function placeDay(day: string, from: string, to: string): number {
  const length = daysBetween(dayIn(from), dayIn(to));
  return length === 0 ? 0.5 : daysBetween(dayIn(from), dayIn(day)) / length;
}

/** The day of a moment; of a date known to the month or the year alone its last day. */
function dayIn(at: string): string {
  return at.includes('T') ? at.slice(0, 10) : lastDay(at);
}
