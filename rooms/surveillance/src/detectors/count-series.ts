/** Counts of one disease in one place, one for each week, month or day, oldest first. */
export interface CountSeries {
  /** Cases; NaN where nothing is known. */
  readonly observed: Float64Array;
  /** Time points a year: 52, 12, 365. */
  readonly frequency: number;
  /** Year of the first point, and its place in that year, from 1. */
  readonly start: readonly [year: number, place: number];
  /** People at risk, one a time point. */
  readonly population?: Float64Array;
  /** The days the points begin on, counted from 1970-01-01; where years are to be found by the calendar instead of by `frequency`. */
  readonly days?: Float64Array;
}

/** Time points that are judged: from 1, both ends included. */
export interface TimeRange {
  readonly first: number;
  readonly last: number;
}

/** What a method says of each time point of a range. NaN stands for «cannot be said». */
export interface Detection {
  upperbound: number[];
  /** 1 alarm, 0 none. */
  alarm: number[];
}

/** 1 where the count is above its bound, NaN where either is unknown. */
export const alarmAbove = (count: number, bound: number): number => (Number.isNaN(count) || Number.isNaN(bound) ? Number.NaN : Number(count > bound));
