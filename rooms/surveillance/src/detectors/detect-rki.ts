import { type CountSeries, type Detection, type TimeRange, alarmAbove } from './count-series.ts';
import { type ReferenceParameters, listReferenceCounts } from './list-reference-counts.ts';

/** Upper ends of the 95 % intervals for a Poisson mean after 0, 1, … 20 cases: E. L. Crow, R. S. Gardner (1959), Biometrika 46: 441-453, table 1. */
const crowGardner = [3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335, 21.364, 22.945, 23.762, 25.4, 26.306, 27.735, 28.966, 30.017];
const LARGEST_OF_TABLE = 20;

function upperOf(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (!(mean > LARGEST_OF_TABLE)) return crowGardner[Math.floor(mean)] ?? Number.NaN;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return mean + 2 * Math.sqrt(squares / (counts.length - 1));
}

/**
 * The method of the Robert Koch Institute: mean + 2 sd of the reference counts where their mean is above 20, else the
 * upper end of the Poisson interval for the mean, rounded down. A gap among the reference counts leaves the point unjudged.
 * A. Altmann (2003): The surveillance system of the Robert Koch Institute; M. Höhle (2007), Computational Statistics 22: 571-582.
 */
export function detectRki(series: CountSeries, { first, last }: TimeRange, parameters: ReferenceParameters): Detection {
  const result: Detection = { upperbound: [], alarm: [] };
  for (let at = first; at <= last; at += 1) {
    const bound = upperOf(listReferenceCounts(series, at, parameters));
    result.upperbound.push(bound);
    result.alarm.push(alarmAbove(series.observed[at - 1]!, bound));
  }
  return result;
}
