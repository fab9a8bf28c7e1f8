import { satisfied } from '../evaluation/series-state.ts';
import type { SeriesForecast } from '../forecast/series-forecast.ts';
import { ALWAYS, NEVER, dayAfter } from '../schedule/serial-day.ts';

export const countValid = ({ state }: SeriesForecast): number => satisfied(state).length;

/** A standard series is begun in time: its first valid dose before the age at which it must not be started any more. */
function isBegunInTime({ state }: SeriesForecast): boolean {
  const first = satisfied(state)[0]?.by;
  return first !== undefined && first.date < dayAfter(state.patient.birth, state.series.choice.maxAgeToStart, NEVER);
}

/** Too young to start, and nothing of it was given: nobody waits for it yet. */
export function isTooEarly(forecast: SeriesForecast): boolean {
  const { patient, series } = forecast.state;
  return countValid(forecast) === 0 && patient.assessedOn < dayAfter(patient.birth, series.choice.minAgeToStart, ALWAYS);
}

/** Of the series of one group, those that may be scored (SELECTB-24, SELECTSCORE-2). */
export function listScorableSeries(group: readonly SeriesForecast[]): SeriesForecast[] {
  const allBarred = group.every(({ status }) => status === 'contraindicated');
  const priority = group.map(({ state }) => state.series.choice.priority).sort()[0];
  const isUntouched = group.every((forecast) => countValid(forecast) === 0);
  const hasDefault = group.some(({ state }) => state.series.choice.isDefault);
  return group.filter((forecast) => {
    if (forecast.status === 'contraindicated' && !allBarred) return false;
    const { kind, choice } = forecast.state.series;
    if (kind === 'risk') return choice.priority === priority;
    if (kind === 'evaluation-only') return forecast.status === 'complete';
    return isBegunInTime(forecast) || (isUntouched && !hasDefault);
  });
}
