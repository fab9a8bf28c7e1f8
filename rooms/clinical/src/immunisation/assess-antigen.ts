import { type EvaluationContext, evaluateSeries } from './evaluation/evaluate-series.ts';
import { forecastSeries } from './forecast/forecast-series.ts';
import type { ConflictEnd } from './evaluation/conflicts.ts';
import type { SeriesForecast } from './forecast/series-forecast.ts';
import type { Antigen } from './schedule/schedule.ts';
import { listRelevantSeries } from './selection/list-relevant-series.ts';
import { selectBestSeries } from './selection/select-best-series.ts';

/** The series to follow for one antigen, each with its verdicts on the doses given and what is due next. */
export function assessAntigen(antigen: Antigen, context: Omit<EvaluationContext, 'completedGroups'> & { conflictEnd: ConflictEnd }): SeriesForecast[] {
  const completedGroups = new Set<string>();
  const forecasts: SeriesForecast[] = [];
  for (const series of listRelevantSeries(antigen, context.patient)) {
    const state = evaluateSeries(series, { ...context, completedGroups });
    const forecast = forecastSeries(state, { antigen, completedGroups, conflictEnd: context.conflictEnd });
    if (forecast.status === 'complete') completedGroups.add(series.choice.group);
    forecasts.push(forecast);
  }
  return selectBestSeries(forecasts);
}
