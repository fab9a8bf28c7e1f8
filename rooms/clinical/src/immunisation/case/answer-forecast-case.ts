import { type Assessment, assessPatient, listVerdicts } from '../assess-patient.ts';
import type { GivenDose, Patient } from '../evaluation/patient.ts';
import { sortDoses } from '../evaluation/patient.ts';
import type { DoseReason, DoseStatus, Verdict } from '../evaluation/series-state.ts';
import type { SeriesStatus } from '../forecast/series-forecast.ts';
import { combineVerdicts } from '../group/combine-verdicts.ts';
import { type GroupForecast, forecastGroup } from '../group/forecast-group.ts';
import type { Schedule, VaccineGroup } from '../schedule/schedule.ts';
import { dayOfSerial, serialDay } from '../schedule/serial-day.ts';
import type { Gender } from '../schedule/series.ts';
import { findVaccineCode } from './find-vaccine-code.ts';
import type { CaseDose, ForecastAnswer, ForecastCase } from './forecast-case.ts';

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

function genderOf(text: string): Gender {
  if (/^(f|female|nữ)$/i.test(text)) return 'Female';
  if (/^(m|male|nam)$/i.test(text)) return 'Male';
  return /^(t|transgender)$/i.test(text) ? 'Transgender' : 'Unknown';
}

const givenDose = (schedule: Schedule, dose: CaseDose, place: number): GivenDose => ({
  place,
  date: serialDay(dose.date),
  // A vaccine the schedule does not know counts for nothing and keeps its place.
  code: findVaccineCode(schedule, dose.cvx, dose.vaccine) ?? '',
  maker: dose.mvx,
  product: dose.vaccine,
  isSubstandard: dose.isSubstandard,
});

function patientOf(schedule: Schedule, asked: ForecastCase): Patient {
  return {
    birth: serialDay(asked.dob),
    gender: genderOf(asked.gender),
    country: asked.country,
    observations: new Map(asked.medHistory.map(({ code, date }) => [code, date === undefined ? undefined : serialDay(date)])),
    doses: sortDoses(asked.doses.map((dose, place) => givenDose(schedule, dose, place))),
    assessedOn: serialDay(asked.assessmentDate),
  };
}

function sayVerdict(verdict: Verdict | undefined): ForecastAnswer['doses'][number] {
  if (verdict === undefined) return { status: 'Not evaluated', reason: null };
  return { status: statusWords[verdict.status], reason: verdict.reason === undefined ? null : reasonWords[verdict.reason] };
}

function sayNext({ next }: GroupForecast): ForecastAnswer['next'] {
  if (next === undefined) return { number: '-', earliest: null, recommended: null, pastDue: null };
  const { earliest, recommended, pastDue } = next.dates;
  return { number: String(next.number), earliest: dayOfSerial(earliest), recommended: dayOfSerial(recommended), pastDue: pastDue === undefined ? null : dayOfSerial(pastDue) };
}

function answerGroup(patient: Patient, assessment: Assessment, group: VaccineGroup): ForecastAnswer {
  const forecast = forecastGroup(group, assessment);
  const inCaseOrder = [...patient.doses].sort((a, b) => a.place - b.place);
  const doses = inCaseOrder.map((dose) => {
    const own = listVerdicts(assessment, dose, group.antigens);
    return sayVerdict(combineVerdicts(own.length > 0 ? own : listVerdicts(assessment, dose)));
  });
  return { doses, seriesStatus: seriesWords[forecast.status], next: sayNext(forecast) };
}

/**
 * Evaluates the doses of a case and forecasts the next one of each vaccine group asked for.
 * A dose of another group is judged by that one's series.
 */
export function answerForecastCase(schedule: Schedule, groups: readonly VaccineGroup[], asked: ForecastCase): ForecastAnswer[] {
  const patient = patientOf(schedule, asked);
  const assessment = assessPatient(schedule, patient, new Set(groups.flatMap(({ antigens }) => antigens)));
  return groups.map((group) => answerGroup(patient, assessment, group));
}
