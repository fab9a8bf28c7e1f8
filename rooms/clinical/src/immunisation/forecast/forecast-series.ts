import type { ConflictEnd } from '../evaluation/conflicts.ts';
import { isSkipped } from '../evaluation/is-skipped.ts';
import { type PassedTarget, type SeriesState, satisfied, targetAfter } from '../evaluation/series-state.ts';
import type { Antigen } from '../schedule/schedule.ts';
import { inForceOn } from '../schedule/dated.ts';
import type { SerialDay } from '../schedule/serial-day.ts';
import type { TargetDose } from '../schedule/target-dose.ts';
import { computeDates, maximumDay } from './compute-dates.ts';
import { isContraindicated, isImmune } from './find-bar.ts';
import type { SeriesForecast, SeriesStatus } from './series-forecast.ts';

export interface ForecastContext {
  antigen: Antigen;
  completedGroups: ReadonlySet<string>;
  conflictEnd: ConflictEnd;
}

/** Doses satisfied so far plus one; of a seasonal dose, those of this season (FORECASTDN-1). */
function numberOf({ season }: TargetDose, passed: readonly PassedTarget[]): number {
  const counted = satisfied({ passed }).filter(({ by }) => season === undefined || by!.date >= season.start);
  return counted.length + 1;
}

/** Each interval of the dose goes before what the rest of its vaccine group waits for (FORECASTPRIORITY-1). */
function isPriority(target: TargetDose, day: SerialDay): boolean {
  const intervals = inForceOn(target.intervals, day);
  return intervals.length > 0 && intervals.every((interval) => interval.isPriority);
}

/** Why no dose is due whatever the target, or undefined (CDSi 7.2 to 7.4). */
function findEnd(target: TargetDose, state: SeriesState, { antigen }: ForecastContext): SeriesStatus | undefined {
  const { patient, series } = state;
  if (isImmune(antigen, patient)) return 'immune';
  if (isContraindicated(antigen, series, patient)) return 'contraindicated';
  if (target.season !== undefined && patient.assessedOn > target.season.end) return 'not-recommended';
  return patient.assessedOn >= maximumDay(target, state) ? 'aged-out' : undefined;
}

/**
 * What is due next in a series and when (CDSi 7). A dose that would not be needed any more on the day it may first be given
 * is passed over (7.6).
 */
export function forecastSeries(state: SeriesState, context: ForecastContext): SeriesForecast {
  const { patient, series, doses, verdicts } = state;
  const passed = [...state.passed];
  const skips = (target: TargetDose, day: SerialDay): boolean => isSkipped(target, 'forecast', { patient, earlier: doses, verdicts, completedGroups: context.completedGroups, day });
  let target = state.next;
  while (target !== undefined) {
    if (!skips(target, patient.assessedOn)) {
      const end = findEnd(target, state, context);
      if (end !== undefined) return { state, status: end, next: undefined };
      const dates = computeDates(target, state, context.conflictEnd);
      if (dates.earliest >= maximumDay(target, state)) return { state, status: 'aged-out', next: undefined };
      if (!skips(target, dates.earliest)) {
        return { state, status: 'not-complete', next: { target, number: numberOf(target, passed), dates, isPriority: isPriority(target, patient.assessedOn) } };
      }
    }
    passed.push({ target, by: undefined });
    target = targetAfter(series, target, false);
  }
  if (satisfied({ passed }).length > 0) return { state, status: 'complete', next: undefined };
  return { state, status: isImmune(context.antigen, patient) ? 'immune' : 'not-recommended', next: undefined };
}
