import type { CountSeries } from '../count-series.ts';
import { type Baseline, addRow } from './baseline.ts';
import { type SeasonOptions, labelSeasons } from './label-seasons.ts';
import { listReferencePoints } from './list-reference-points.ts';

export interface BaselineOptions extends SeasonOptions {
  /** Years back. */
  b: number;
  /** The last points are left out, so that an outbreak that has begun does not hide itself. */
  pastWeeksNotIncluded: number;
  populationOffset: boolean;
}

/** Numbers the seasons that occur from 0; the season of the point that is judged is −1 where none of the past is like it. */
function numberSeasons(baseline: Baseline, noPeriods: number): void {
  const numbers = new Int32Array(noPeriods + 1).fill(-1);
  for (let row = 0; row < baseline.rows; row += 1) numbers[baseline.season[row]!] = 0;
  baseline.seasons = 0;
  for (let season = 1; season <= noPeriods; season += 1) if (numbers[season] === 0) numbers[season] = baseline.seasons++;
  for (let row = 0; row < baseline.rows; row += 1) baseline.season[row] = numbers[baseline.season[row]!]!;
  baseline.now.season = numbers[noPeriods]!;
}

/**
 * The past that a time point (from 1) is judged by, into `baseline`: every point with a season that is old enough and
 * whose count is known. Time is counted in steps of the series, from the first row where it has days.
 *
 * @param seasons room for the season of every point of the series.
 * @throws Refusal where the past does not reach far enough, see `listReferencePoints` and `labelSeasons`.
 */
export function collectBaseline(series: CountSeries, at: number, options: BaselineOptions, seasons: Int32Array, baseline: Baseline): void {
  const { observed, days, population } = series;
  labelSeasons(seasons, listReferencePoints(series, at, options.b), options);
  const last = at - options.pastWeeksNotIncluded - 1;
  const offsetAt = (index: number): number => (options.populationOffset ? Math.log(population?.[index] ?? Number.NaN) : 0);
  const step = days ? days[1]! - days[0]! : 1;
  let origin = days ? Number.NaN : 0;
  let firstKnown = Number.NaN;
  baseline.rows = 0;
  for (let index = 0; index < last; index += 1) {
    if (seasons[index] === 0) continue;
    if (Number.isNaN(origin)) origin = days![index]!;
    if (Number.isNaN(observed[index]!)) continue;
    if (Number.isNaN(firstKnown)) firstKnown = days ? days[index]! : 0;
    const time = days ? (days[index]! - origin) / step : index + 1;
    addRow(baseline, { response: observed[index]!, time, season: seasons[index]!, offset: offsetAt(index), index: index + 1 });
  }
  baseline.now.time = days ? (days[at - 1]! - firstKnown) / step : at;
  baseline.now.offset = offsetAt(at - 1);
  numberSeasons(baseline, options.noPeriods);
}
