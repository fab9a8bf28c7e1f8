import { type Assessment, assessPatient, listVerdicts } from '../assess-patient.ts';
import type { Patient } from '../evaluation/patient.ts';
import type { DoseReason, DoseStatus, Verdict } from '../evaluation/series-state.ts';
import type { SeriesStatus } from '../forecast/series-forecast.ts';
import { combineVerdicts } from '../group/combine-verdicts.ts';
import { type GroupForecast, forecastGroup } from '../group/forecast-group.ts';
import type { Schedule, VaccineGroup } from '../schedule/schedule.ts';
import { dayOfSerial } from '../schedule/serial-day.ts';
import type { DueAnswer, ForecastAnswer, ForecastCase } from './forecast-case.ts';
import { patientOfCase } from './patient-of-case.ts';

const statusWords: Readonly<Record<DoseStatus, string>> = { valid: 'Valid', 'not-valid': 'Not Valid', extraneous: 'Extraneous', 'sub-standard': 'Sub-standard' };
const reasonWords: Readonly<Record<DoseReason, string>> = {
  'too-young': 'Age: Too Young',
  'too-old': 'Age: Too Old',
  'too-soon': 'Interval: too short',
  conflict: 'Live Virus Conflict',
  inadvertent: 'Inadvertent Vaccine',
  'wrong-vaccine': 'Vaccine: Invalid Usage',
  'series-complete': 'Series Already Complete',
};
const seriesWords: Readonly<Record<SeriesStatus, string>> = {
  'not-complete': 'Not complete',
  complete: 'Complete',
  immune: 'Immune',
  contraindicated: 'Contraindicated',
  'aged-out': 'Aged out',
  'not-recommended': 'Not recommended',
};

function sayVerdict(verdict: Verdict | undefined): ForecastAnswer['doses'][number] {
  if (verdict === undefined) return { status: 'Not evaluated', reason: null };
  return { status: statusWords[verdict.status], reason: verdict.reason === undefined ? null : reasonWords[verdict.reason] };
}

function sayNext({ next }: GroupForecast): ForecastAnswer['next'] {
  if (next === undefined) return { number: '-', earliest: null, recommended: null, pastDue: null };
  const { earliest, recommended, pastDue } = next.dates;
  return { number: String(next.number), earliest: dayOfSerial(earliest), recommended: dayOfSerial(recommended), pastDue: pastDue === undefined ? null : dayOfSerial(pastDue) };
}

/** A verdict for each dose in the order of the case: by the antigens asked for where one of them judged it, else by its own. */
function sayDoses(patient: Patient, assessment: Assessment, antigens: readonly string[]): ForecastAnswer['doses'] {
  const asked = listVerdicts(assessment, antigens);
  const all = listVerdicts(assessment);
  return patient.doses.map((_, place) => sayVerdict(combineVerdicts(asked.get(place) ?? all.get(place) ?? [])));
}

/** Vaccines that serve every series of the group that waits for a dose, in the schedule’s order; of its first series where none serves all. */
function listVaccines({ next, series }: GroupForecast): string[] {
  const lists = next === undefined ? [] : series.flatMap((each) => (each.next === undefined ? [] : [each.next.target.preferable.map(({ code }) => code)]));
  const shared = lists[0]?.filter((code) => lists.every((list) => list.includes(code))) ?? [];
  return [...new Set(shared.length > 0 ? shared : lists[0])];
}

function sayGroup(assessment: Assessment, group: VaccineGroup): Omit<ForecastAnswer, 'doses'> {
  const forecast = forecastGroup(group, assessment);
  return { seriesStatus: seriesWords[forecast.status], next: sayNext(forecast) };
}

/** Evaluates the doses of a case and forecasts the next one of a vaccine group. A dose of another group is judged by that one's series. */
export function answerGroup(schedule: Schedule, group: VaccineGroup, asked: ForecastCase): ForecastAnswer {
  const patient = patientOfCase(schedule, asked);
  const assessment = assessPatient(schedule, patient, new Set(group.antigens));
  return { doses: sayDoses(patient, assessment, group.antigens), ...sayGroup(assessment, group) };
}

/** The same for every vaccine group of the schedule: one person's line of a due list. */
export function answerAllGroups(schedule: Schedule, asked: ForecastCase): Omit<DueAnswer, 'fullyImmunised'> {
  const patient = patientOfCase(schedule, asked);
  const assessment = assessPatient(schedule, patient, new Set(schedule.groups.flatMap(({ antigens }) => antigens)));
  const groups = schedule.groups.map((group) => ({ vaccineGroup: group.name, ...sayGroup(assessment, group), vaccines: listVaccines(forecastGroup(group, assessment)) }));
  return { doses: sayDoses(patient, assessment, []), groups };
}
