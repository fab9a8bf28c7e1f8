import type { Schedule } from '../schedule/schedule.ts';
import { ALWAYS, NEVER, dayAfter } from '../schedule/serial-day.ts';
import type { GivenDose, Patient } from './patient.ts';

/** The doses that count for each antigen, at the age they were given (CDSi 4.2); in order, as the patient's are. */
export function listAntigenDoses({ vaccines }: Schedule, { doses, birth }: Patient): Map<string, GivenDose[]> {
  const byAntigen = new Map<string, GivenDose[]>();
  for (const dose of doses) {
    for (const { antigen, from, until } of vaccines.get(dose.code)?.antigens ?? []) {
      if (dose.date < dayAfter(birth, from, ALWAYS) || dose.date >= dayAfter(birth, until, NEVER)) continue;
      const listed = byAntigen.get(antigen);
      if (listed) listed.push(dose);
      else byAntigen.set(antigen, [dose]);
    }
  }
  return byAntigen;
}
