/** The counts and their in-control means that a chart runs over; `before` is the count just before them, 0 at the start. */
export interface ChartInput {
  counts: Float64Array;
  means: Float64Array;
  before: number;
}

/** A chart up to its first alarm. */
export interface ChartRun {
  /** Points up to and with the alarm; one more than there are points where none came. */
  stop: number;
  /** The statistic at each point, 0 where it was not reached. */
  values: Float64Array;
  /** The count that would alarm at each point, where asked for. */
  cases?: Float64Array;
}

/** A monitoring scheme that runs until its first alarm. */
export type Chart = (input: ChartInput) => ChartRun;

/** The larger of the two, the first where the second is no number. */
export const atLeast = (floor: number, value: number): number => (value > floor ? value : floor);

/** What the statistic is where no change point could be tried. */
export const NOTHING_TRIED = -1e99;

/** Runs a statistic over the points from `from` until it passes the threshold. */
export function runChart(length: number, from: number, isAlarm: (value: number) => boolean, statisticAt: (n: number) => number): { stop: number; values: Float64Array } {
  const values = new Float64Array(length);
  for (let n = from; n < length; n += 1) {
    const value = statisticAt(n);
    values[n] = value;
    if (isAlarm(value)) return { stop: n + 1, values };
  }
  return { stop: length + 1, values };
}

/**
 * The smallest whole number above `low` for which the condition holds, given that it stays true once it is;
 * NaN where it does not hold at `limit` either.
 */
export function firstAbove(low: number, limit: number, holds: (x: number) => boolean): number {
  let below = low;
  let step = 1;
  while (below + step < limit && !holds(below + step)) {
    below += step;
    step *= 2;
  }
  let above = Math.min(below + step, limit);
  if (above <= below || !holds(above)) return Number.NaN;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
