import { assessAntigen } from './assess-antigen.ts';
import { type ValidElsewhere, conflictEndFinder, conflictFinder } from './evaluation/conflicts.ts';
import { listAntigenDoses } from './evaluation/list-antigen-doses.ts';
import type { GivenDose, Patient } from './evaluation/patient.ts';
import type { Verdict } from './evaluation/series-state.ts';
import type { SeriesForecast } from './forecast/series-forecast.ts';
import type { Schedule } from './schedule/schedule.ts';

/** The best series of each antigen. */
export type Assessment = ReadonlyMap<string, readonly SeriesForecast[]>;

/** What the best series of some antigens say of a dose. */
export function listVerdicts(assessment: Assessment, dose: GivenDose, antigens: Iterable<string> = assessment.keys()): Verdict[] {
  return [...antigens].flatMap((antigen) => (assessment.get(antigen) ?? []).flatMap(({ state }) => state.verdicts.filter((verdict) => verdict.dose.place === dose.place)));
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
  return assessOnce(schedule, patient, antigens, (dose) => {
    const verdicts = listVerdicts(first, dose);
    return verdicts.length === 0 ? undefined : verdicts.some(({ status }) => status === 'valid');
  });
}
