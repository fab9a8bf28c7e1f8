import type { Patient } from '../evaluation/patient.ts';
import type { Antigen } from '../schedule/schedule.ts';
import { ALWAYS, NEVER, dayAfter } from '../schedule/serial-day.ts';
import type { Series } from '../schedule/series.ts';

function isIndicated({ indications }: Series, { observations, birth, assessedOn }: Patient): boolean {
  return indications.some(({ observation, from, until }) => observations.has(observation) && assessedOn >= dayAfter(birth, from, ALWAYS) && assessedOn < dayAfter(birth, until, NEVER));
}

/** The series of an antigen that may concern a person: of the person's gender, standard, or a risk series with an indication (CDSi 5.1). */
export function listRelevantSeries(antigen: Antigen, patient: Patient): Series[] {
  return antigen.series.filter((series) => (series.genders.size === 0 || series.genders.has(patient.gender)) && (series.kind !== 'risk' || isIndicated(series, patient)));
}
