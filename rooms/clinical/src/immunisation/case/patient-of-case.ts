import { type GivenDose, type Patient, sortDoses } from '../evaluation/patient.ts';
import { findVaccineCode } from '../names/find-vaccine-code.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { serialDay } from '../schedule/serial-day.ts';
import type { Gender } from '../schedule/series.ts';
import type { CaseDose, ForecastCase } from './forecast-case.ts';

function genderOf(text: string): Gender {
  if (/^(f|female|nữ)$/i.test(text)) return 'Female';
  if (/^(m|male|nam)$/i.test(text)) return 'Male';
  return /^(t|transgender)$/i.test(text) ? 'Transgender' : 'Unknown';
}

const givenDose = (schedule: Schedule, dose: CaseDose, place: number): Omit<GivenDose, 'rank'> => ({
  place,
  date: serialDay(dose.date),
  // A vaccine the schedule does not know counts for nothing and keeps its place.
  code: findVaccineCode(schedule, dose.cvx, dose.vaccine) ?? '',
  maker: dose.mvx,
  product: dose.vaccine,
  isSubstandard: dose.isSubstandard,
});

/** The person of a case as the engine knows one. */
export function patientOfCase(schedule: Schedule, asked: ForecastCase): Patient {
  return {
    birth: serialDay(asked.dob),
    gender: genderOf(asked.gender),
    country: asked.country,
    observations: new Map(asked.medHistory.map(({ code, date }) => [code, date === undefined ? undefined : serialDay(date)])),
    doses: sortDoses(asked.doses.map((dose, place) => givenDose(schedule, dose, place))),
    assessedOn: serialDay(asked.assessmentDate),
  };
}
