import type { Patient } from '../evaluation/patient.ts';
import type { Antigen } from '../schedule/schedule.ts';
import { ALWAYS, NEVER, dayAfter } from '../schedule/serial-day.ts';
import type { Series } from '../schedule/series.ts';

function isIndicated({ indications }: Series, { observations, birth, assessedOn }: Patient): boolean {
  return indications.some(({ observation, from, until }) => observations.has(observation) && assessedOn >= dayAfter(birth, from, ALWAYS) && assessedOn < dayAfter(birth, until, NEVER));
}

/**
 * The series of an antigen that may concern a person: of the person's gender, standard, or a risk series with an indication (CDSi 5.1).
 * Those that lean on other series being complete come last.
 */
export function listRelevantSeries(antigen: Antigen, patient: Patient): Series[] {
  const relevant = antigen.series.filter((series) => (series.genders.size === 0 || series.genders.has(patient.gender)) && (series.kind !== 'risk' || isIndicated(series, patient)));
  const leans = ({ doses }: Series): boolean => doses.some(({ skips }) => skips.some(({ sets }) => sets.some(({ conditions }) => conditions.some(({ kind }) => kind === 'completed-series'))));
  return [...relevant.filter((series) => !leans(series)), ...relevant.filter(leans)];
}
