import type { SeriesForecast } from '../forecast/series-forecast.ts';
import { countValid, isTooEarly, listScorableSeries } from './list-scorable-series.ts';
import { pickByScore } from './pick-by-score.ts';

const isInProcess = (forecast: SeriesForecast): boolean => forecast.status === 'not-complete' && countValid(forecast) > 0;

/** The one series of a group that serves the person best (CDSi 8.2 to 8.7). */
function prioritise(group: readonly SeriesForecast[]): SeriesForecast | undefined {
  const scorable = listScorableSeries(group);
  const defaults = group.filter(({ state }) => state.series.choice.isDefault);
  if (scorable.length <= 1) return scorable[0] ?? defaults[0];
  const complete = scorable.filter(({ status }) => status === 'complete');
  if (complete.length > 0) return complete.length === 1 ? complete[0] : pickByScore(complete, 'complete');
  const inProcess = scorable.filter(isInProcess);
  if (inProcess.length > 0) return inProcess.length === 1 ? inProcess[0] : pickByScore(inProcess, 'in-process');
  if (defaults.length === 1) return defaults[0];
  const untouched = scorable.filter((forecast) => countValid(forecast) === 0);
  return pickByScore(untouched.length > 0 ? untouched : scorable, 'untouched');
}

/** Whether what one group asks is not asked already by an equivalent one (CDSi 8.8). */
function isBest(forecast: SeriesForecast, all: readonly SeriesForecast[]): boolean {
  if (forecast.status === 'complete') return true;
  const { kind, choice } = forecast.state.series;
  const equivalent = all.filter((other) => other !== forecast && choice.equivalentGroups.includes(other.state.series.choice.group));
  if (equivalent.some(({ status }) => status === 'complete') || kind === 'evaluation-only') return false;
  return kind === 'risk' || !equivalent.some(({ state }) => state.series.kind === 'risk');
}

/** The series to follow for one antigen, one or more of them, from all that were forecast. */
export function selectBestSeries(forecasts: readonly SeriesForecast[]): SeriesForecast[] {
  const groups = new Map<string, SeriesForecast[]>();
  for (const forecast of forecasts) {
    if (isTooEarly(forecast)) continue;
    const { group } = forecast.state.series.choice;
    groups.set(group, [...(groups.get(group) ?? []), forecast]);
  }
  const prioritised = [...groups.values()].flatMap((group) => prioritise(group) ?? []);
  return prioritised.filter((forecast) => isBest(forecast, prioritised));
}
