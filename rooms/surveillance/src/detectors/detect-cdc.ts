import { Refusal } from '@tuyen/records';
import { normalQuantile } from '../distributions/normal.ts';
import { type CountSeries, type Detection, type TimeRange, alarmAbove } from './count-series.ts';

export interface CdcParameters {
  /** Whole years back. */
  b: number;
  /** Months of four weeks on either side. */
  m: number;
  alpha: number;
}

const WEEKS_OF_MONTH = 4;

function sumOfMonth(observed: Float64Array, last: number): number {
  let sum = 0;
  for (let at = last - WEEKS_OF_MONTH; at < last; at += 1) sum += observed[at]!;
  return sum;
}

/** The months of four weeks around the same week of the `b` years before. */
function listMonths({ observed, frequency }: CountSeries, at: number, { b, m }: CdcParameters): number[] {
  const months: number[] = [];
  for (let year = b; year >= 1; year -= 1) {
    for (let month = -m; month <= m; month += 1) months.push(sumOfMonth(observed, at - year * frequency + month * WEEKS_OF_MONTH));
  }
  return months;
}

/**
 * The method of the United States' Centers for Disease Control: the last four weeks together, against the normal
 * interval for one more month given the same and the neighbouring months of `b` years. The bound is for four weeks.
 * D. F. Stroup, G. D. Williamson, J. L. Herndon, J. M. Karon (1989): Detection of aberrations in the occurrence of
 * notifiable diseases surveillance data. Statistics in Medicine 8: 323-329.
 *
 * @throws Refusal `detection.frequency-unsuitable` for other than weekly series, `detection.series-too-short`.
 */
export function detectCdc(series: CountSeries, { first, last }: TimeRange, parameters: CdcParameters): Detection {
  if (series.frequency !== 52) throw new Refusal('detection.frequency-unsuitable', { algorithm: 'cdc', frequency: series.frequency });
  const needed = parameters.b * series.frequency + parameters.m * WEEKS_OF_MONTH + WEEKS_OF_MONTH;
  if (first < needed) throw new Refusal('detection.series-too-short', { first, needed });
  const z = normalQuantile(1 - parameters.alpha / 2);
  const result: Detection = { upperbound: [], alarm: [] };
  for (let at = first; at <= last; at += 1) {
    const months = listMonths(series, at, parameters);
    const mean = months.reduce((sum, month) => sum + month, 0) / months.length;
    const squares = months.reduce((sum, month) => sum + (month - mean) ** 2, 0);
    const bound = mean + z * Math.sqrt(squares / (months.length - 1)) * Math.sqrt(1 + 1 / months.length);
    result.upperbound.push(bound);
    result.alarm.push(alarmAbove(sumOfMonth(series.observed, at), bound));
  }
  return result;
}
