import { assessAntigen } from './assess-antigen.ts';
import { type ValidElsewhere, conflictEndFinder, conflictFinder } from './evaluation/conflicts.ts';
import { listAntigenDoses } from './evaluation/list-antigen-doses.ts';
import type { Patient } from './evaluation/patient.ts';
import type { Verdict } from './evaluation/series-state.ts';
import type { SeriesForecast } from './forecast/series-forecast.ts';
import type { Schedule } from './schedule/schedule.ts';

/** The best series of each antigen. */
export type Assessment = ReadonlyMap<string, readonly SeriesForecast[]>;

/** What the best series of some antigens say of each dose, by the dose's place. */
export function listVerdicts(assessment: Assessment, antigens: Iterable<string> = assessment.keys()): ReadonlyMap<number, readonly Verdict[]> {
  const byPlace = new Map<number, Verdict[]>();
  for (const antigen of antigens) {
    for (const { state } of assessment.get(antigen) ?? []) {
      for (const verdict of state.verdicts) {
        const listed = byPlace.get(verdict.dose.place);
        if (listed) listed.push(verdict);
        else byPlace.set(verdict.dose.place, [verdict]);
      }
    }
  }
  return byPlace;
}

function assessOnce(schedule: Schedule, patient: Patient, antigens: ReadonlySet<string>, elsewhere: ValidElsewhere): Assessment {
  const doses = listAntigenDoses(schedule, patient);
  const findsConflict = conflictFinder(schedule, elsewhere);
  const conflictEnd = conflictEndFinder(schedule, elsewhere);
  const assessment = new Map<string, SeriesForecast[]>();
  for (const name of new Set([...doses.keys(), ...antigens])) {
    const antigen = schedule.antigens.get(name);
    if (antigen) assessment.set(name, assessAntigen(antigen, { patient, doses: doses.get(name) ?? [], findsConflict, conflictEnd }));
  }
  return assessment;
}

/**
 * Evaluates the doses of a person and forecasts the next ones, for the antigens asked for and for those of the doses given.
 * How long a live vaccine stands in the way of another may depend on whether the earlier dose was valid for its own antigens;
 * then everything is assessed a second time, with that known.
 */
export function assessPatient(schedule: Schedule, patient: Patient, antigens: ReadonlySet<string>): Assessment {
  let asked = false;
  const first = assessOnce(schedule, patient, antigens, () => {
    asked = true;
    return undefined;
  });
  if (!asked) return first;
  const verdicts = listVerdicts(first);
  return assessOnce(schedule, patient, antigens, (dose) => verdicts.get(dose.place)?.some(({ status }) => status === 'valid'));
}
