import { Refusal } from '@tuyen/records';

export interface SeasonOptions {
  /** Half the width of the windows around the reference points. */
  w: number;
  /** Into how many seasons a year is divided; 1: only the windows are used. */
  noPeriods: number;
}

/** Labels `from` to `to` (from 1), backwards too. What lies past the ends of the series is left out. */
function label(seasons: Int32Array, from: number, to: number, season: number): void {
  const [low, high] = from <= to ? [from, to] : [to, from];
  for (let at = Math.max(1, low); at <= Math.min(seasons.length, high); at += 1) seasons[at - 1] = season;
}

/** Divides what lies between two windows into seasons 1 … noPeriods − 1, the first ones a point longer where it does not come out even. */
function labelBetween(seasons: Int32Array, older: number, younger: number, { w, noPeriods }: SeasonOptions): void {
  const between = younger - 2 * w - 1 - older;
  if (between < noPeriods - (2 * w + 1)) throw new Refusal('detection.parameter-invalid', { name: 'noPeriods' });
  const length = Math.floor(between / (noPeriods - 1));
  const rest = between % (noPeriods - 1);
  let from = older + w + 1;
  for (let season = 1; season < noPeriods; season += 1) {
    const next = from + length + (season <= rest ? 1 : 0);
    label(seasons, from, next - 1, season);
    from = next;
  }
}

/**
 * The season of each point of the series as seen from the youngest reference point: the windows around the reference
 * points are season `noPeriods`, what lies between them 1 … noPeriods − 1; 0 for points that are not used.
 * A. Noufaily et al. (2013), Statistics in Medicine 32: 1206-1222, section 3.2.
 *
 * @param points reference points from 1, youngest first.
 * @throws Refusal `detection.series-too-short` where a window begins before the series, `detection.parameter-invalid`
 * where a year has fewer points than seasons.
 */
export function labelSeasons(seasons: Int32Array, points: readonly number[], options: SeasonOptions): void {
  const { w, noPeriods } = options;
  const oldest = points.at(-1)!;
  if (oldest - w < 0) throw new Refusal('detection.series-too-short', { first: points[0]!, needed: points[0]! + w - oldest });
  seasons.fill(0);
  label(seasons, points[0]! - w, points[0]!, noPeriods);
  for (let year = 1; year < points.length; year += 1) {
    label(seasons, points[year]! - w, points[year]! + w, noPeriods);
    if (noPeriods !== 1) labelBetween(seasons, points[year]!, points[year - 1]!, options);
  }
}
