import type { Patient } from '../evaluation/patient.ts';
import type { Antigen, Contraindication } from '../schedule/schedule.ts';
import { ALWAYS, NEVER, dayAfter } from '../schedule/serial-day.ts';
import type { Series } from '../schedule/series.ts';

const isAged = ({ from, until }: Pick<Contraindication, 'from' | 'until'>, { birth, assessedOn }: Patient): boolean => assessedOn >= dayAfter(birth, from, ALWAYS) && assessedOn < dayAfter(birth, until, NEVER);

/** Whether history or year of birth prove immunity (CDSi 7.2). */
export function isImmune({ immunity }: Antigen, { observations, birth, country }: Patient): boolean {
  const has = (code: string): boolean => observations.has(code);
  if ([...immunity.histories].some(has)) return true;
  return immunity.births.some(({ before, except, country: where }) => birth < before && ![...except].some(has) && (where === undefined || where === country));
}

/** Whether the antigen, or every preferable vaccine of the series, is contraindicated (CDSi 7.3). */
export function isContraindicated({ contraindications }: Antigen, series: Series, patient: Patient): boolean {
  const applying = contraindications.filter((contraindication) => patient.observations.has(contraindication.observation) && isAged(contraindication, patient));
  if (applying.length === 0) return false;
  if (applying.some(({ vaccines }) => vaccines === 'all')) return true;
  const barred = new Set(applying.flatMap(({ vaccines }) => (vaccines === 'all' ? [] : vaccines.filter((vaccine) => isAged(vaccine, patient)).map(({ code }) => code))));
  const preferable = series.doses.flatMap((dose) => dose.preferable);
  return preferable.length > 0 && preferable.every(({ code }) => barred.has(code));
}
