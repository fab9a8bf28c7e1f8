/**
 * The past that a count is judged by: one row a time point. Arrays are as long as the longest baseline; `rows` of them count.
 * The point itself stands beside its past.
 */
export interface Baseline {
  rows: number;
  response: Float64Array;
  /** Logarithms of the counts (−∞ for none), and of the means a fit starts from: taken once, used in every step of every fit. */
  logResponse: Float64Array;
  logStart: Float64Array;
  time: Float64Array;
  /** Season of each row, from 0. */
  season: Int32Array;
  seasons: number;
  /** Logarithm of the population; 0 without. */
  offset: Float64Array;
  /** Time point of each row, from 1. */
  index: Int32Array;
  now: { time: number; season: number; offset: number };
}

export function createBaseline(capacity: number): Baseline {
  return {
    rows: 0,
    response: new Float64Array(capacity),
    logResponse: new Float64Array(capacity),
    logStart: new Float64Array(capacity),
    time: new Float64Array(capacity),
    season: new Int32Array(capacity),
    seasons: 1,
    offset: new Float64Array(capacity),
    index: new Int32Array(capacity),
    now: { time: 0, season: 0, offset: 0 },
  };
}

/** A fit starts from means this much above the counts. */
export const START_ABOVE = 0.1;

/** Adds a row. */
export function addRow(baseline: Baseline, row: { response: number; time: number; season: number; offset: number; index: number }): void {
  const at = baseline.rows;
  baseline.response[at] = row.response;
  baseline.logResponse[at] = Math.log(row.response);
  baseline.logStart[at] = Math.log(row.response + START_ABOVE);
  baseline.time[at] = row.time;
  baseline.season[at] = row.season;
  baseline.offset[at] = row.offset;
  baseline.index[at] = row.index;
  baseline.rows = at + 1;
}
