import type { SerialDay } from '../schedule/serial-day.ts';
import type { TargetDose } from '../schedule/target-dose.ts';
import type { SeriesState } from '../evaluation/series-state.ts';

export type SeriesStatus = 'not-complete' | 'complete' | 'immune' | 'contraindicated' | 'aged-out' | 'not-recommended';

/** When the next dose may, should and must be given; absent where the schedule sets no such day. */
export interface ForecastDates {
  earliest: SerialDay;
  recommended: SerialDay;
  pastDue: SerialDay | undefined;
  /** The last day on which it still makes sense. */
  latest: SerialDay | undefined;
}

export interface SeriesForecast {
  state: SeriesState;
  status: SeriesStatus;
  /** The target dose that is due, with its dates and its number counted in doses that were satisfied; absent when none is. */
  next: { target: TargetDose; number: number; dates: ForecastDates; isPriority: boolean } | undefined;
}
