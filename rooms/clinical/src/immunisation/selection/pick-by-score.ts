import { satisfied } from '../evaluation/series-state.ts';
import type { SeriesForecast } from '../forecast/series-forecast.ts';
import { NEVER, type SerialDay, addDuration } from '../schedule/serial-day.ts';
import { maximumDay } from '../forecast/compute-dates.ts';
import { countValid } from './list-scorable-series.ts';

/** The earliest date plus the longest minimum interval of the doses that then remain (SELECTB-12). */
function finishDay({ state, next }: SeriesForecast): SerialDay {
  if (next === undefined) return NEVER;
  const { doses } = state.series;
  const waits = doses.slice(doses.indexOf(next.target) + 1).flatMap(({ intervals }) => intervals.flatMap(({ minimum }) => (minimum ? [addDuration(next.dates.earliest, minimum)] : [])));
  return Math.max(next.dates.earliest, ...waits);
}

const isCompletable = (forecast: SeriesForecast): boolean => finishDay(forecast) < maximumDay(forecast.state.series.doses.at(-1)!, forecast.state);
const countLeft = ({ state, next }: SeriesForecast): number => (next === undefined ? 0 : state.series.doses.length - state.series.doses.indexOf(next.target));
const hasAllValid = ({ state }: SeriesForecast): boolean => state.verdicts.every(({ status }) => status === 'valid');

/** Points for being the best of several by a measure: `won` alone, none when shared, `-won` otherwise. */
function pointsForBest(values: readonly number[], at: number, won: number): number {
  const best = Math.max(...values);
  if (values[at] !== best || !Number.isFinite(best)) return -won;
  return values.filter((value) => value === best).length > 1 ? 0 : won;
}

/** The day the last target dose was satisfied. */
const completionDay = ({ state }: SeriesForecast): SerialDay => satisfied(state).at(-1)?.by?.date ?? NEVER;

/**
 * Complete series: the most valid doses (CDSi 8.4), and the earliest completing, +2 alone, +1 shared, -1 otherwise. Logic Specification 4.5
 * does not print the second any more; without it a fourth dose of hepatitis B after three good ones would count, against CDSi's own test cases.
 */
function scoreComplete(all: readonly SeriesForecast[], at: number): number {
  const days = all.map(completionDay);
  const first = Math.min(...days);
  const early = days[at] !== first ? -1 : days.filter((day) => day === first).length > 1 ? 1 : 2;
  return pointsForBest(all.map(countValid), at, 1) + early;
}

/** Series begun and not complete (CDSi 8.5). */
function scoreInProcess(all: readonly SeriesForecast[], at: number): number {
  const own = all[at]!;
  const finish = all.map((forecast) => (isCompletable(forecast) ? -finishDay(forecast) : Number.NEGATIVE_INFINITY));
  return (
    (own.state.series.choice.isProductPath && hasAllValid(own) ? 2 : -2) +
    (isCompletable(own) ? 3 : -3) +
    pointsForBest(all.map(countValid), at, 2) +
    pointsForBest(all.map((forecast) => -countLeft(forecast)), at, 2) +
    pointsForBest(finish, at, 1)
  );
}

/** Series of which nothing valid was given (CDSi 8.6). */
function scoreUntouched(all: readonly SeriesForecast[], at: number): number {
  const own = all[at]!;
  const starts = all.map(({ next }) => (next === undefined ? Number.NEGATIVE_INFINITY : -next.dates.earliest));
  return pointsForBest(starts, at, 1) + (isCompletable(own) ? 1 : -1) + (own.state.series.choice.isProductPath ? -1 : 1);
}

const scores = { complete: scoreComplete, 'in-process': scoreInProcess, untouched: scoreUntouched } as const;

/** The series with the most points; of several, the one the schedule prefers (SELECTBEST-1, -2). */
export function pickByScore(all: readonly SeriesForecast[], stage: keyof typeof scores): SeriesForecast | undefined {
  const points = all.map((_, at) => scores[stage](all, at));
  const preference = (at: number): number => all[at]!.state.series.choice.preference;
  const order = all.map((_, at) => at).sort((a, b) => points[b]! - points[a]! || preference(a) - preference(b));
  return order[0] === undefined ? undefined : all[order[0]];
}
