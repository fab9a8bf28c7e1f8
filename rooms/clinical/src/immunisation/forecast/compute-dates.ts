import { type IntervalView, findIntervalStart } from '../evaluation/find-interval-start.ts';
import type { ConflictEnd } from '../evaluation/conflicts.ts';
import type { SeriesState } from '../evaluation/series-state.ts';
import { inForceOn } from '../schedule/dated.ts';
import type { Duration } from '../schedule/duration.ts';
import { ALWAYS, NEVER, type SerialDay, addDuration, dayAfter } from '../schedule/serial-day.ts';
import type { AgeRule, IntervalRule, TargetDose } from '../schedule/target-dose.ts';
import type { ForecastDates } from './series-forecast.ts';

const ageAt = (target: TargetDose, day: SerialDay): AgeRule | undefined => inForceOn(target.ages, day)[0];

/** The first day on which the dose is too late; NEVER where there is no such day. */
export function maximumDay(target: TargetDose, { patient }: SeriesState): SerialDay {
  return dayAfter(patient.birth, ageAt(target, patient.assessedOn)?.maximum, NEVER);
}

/** The latest day that the intervals of a target dose give by one of their durations; undefined where none does. */
function latestBy(intervals: readonly IntervalRule[], view: IntervalView, duration: (rule: IntervalRule) => Duration | undefined): SerialDay | undefined {
  let latest: SerialDay | undefined;
  for (const rule of intervals) {
    const start = findIntervalStart(rule.start, view);
    const length = duration(rule);
    if (start === undefined || length === undefined) continue;
    const day = addDuration(start, length);
    if (latest === undefined || day > latest) latest = day;
  }
  return latest;
}

/** The day on which at least one of the vaccines of a target dose is in no conflict with what was given. */
function conflictFreeDay(target: TargetDose, { patient, verdicts }: SeriesState, conflictEnd: ConflictEnd): SerialDay {
  let earliest = NEVER;
  for (const { code } of target.preferable) earliest = Math.min(earliest, conflictEnd(code, patient.doses, verdicts) ?? ALWAYS);
  return earliest === NEVER ? ALWAYS : earliest;
}

const lastInadvertent = ({ verdicts }: SeriesState): SerialDay => verdicts.findLast(({ reason }) => reason === 'inadvertent')?.dose.date ?? ALWAYS;
const dayBefore = (day: SerialDay | undefined): SerialDay | undefined => (day === undefined ? undefined : day - 1);

/** Earliest, recommended, past-due and latest date of a target dose (FORECASTDTCAN-1, FORECASTDT-1 to -6). */
export function computeDates(target: TargetDose, state: SeriesState, conflictEnd: ConflictEnd): ForecastDates {
  const { patient, verdicts, passed, doses } = state;
  const age = ageAt(target, patient.assessedOn);
  const intervals = inForceOn(target.intervals, patient.assessedOn);
  const view: IntervalView = { patient, verdicts, passed, before: NEVER };
  const candidate = Math.max(
    dayAfter(patient.birth, age?.minimum, ALWAYS),
    latestBy(intervals, view, ({ minimum }) => minimum) ?? ALWAYS,
    conflictFreeDay(target, state, conflictEnd),
    target.season?.start ?? ALWAYS,
    lastInadvertent(state),
    doses.at(-1)?.date ?? ALWAYS,
  );
  // Nothing at all says when: any day of a life.
  const earliest = candidate === ALWAYS ? patient.birth : candidate;
  const { birth } = patient;
  const recommended = age?.earliestRecommended ? addDuration(birth, age.earliestRecommended) : latestBy(intervals, view, ({ earliestRecommended }) => earliestRecommended);
  const pastDue = dayBefore(age?.latestRecommended ? addDuration(birth, age.latestRecommended) : latestBy(intervals, view, ({ latestRecommended }) => latestRecommended));
  return {
    earliest,
    recommended: Math.max(earliest, recommended ?? earliest),
    pastDue: pastDue === undefined ? undefined : Math.max(earliest, pastDue),
    latest: age?.maximum ? addDuration(birth, age.maximum) - 1 : undefined,
  };
}
