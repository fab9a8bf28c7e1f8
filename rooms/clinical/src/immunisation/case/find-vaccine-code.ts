import type { Schedule } from '../schedule/schedule.ts';

const bare = (name: string): string => name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const byTitle = new WeakMap<Schedule, ReadonlyMap<string, string>>();

function titlesOf(schedule: Schedule): ReadonlyMap<string, string> {
  const known = byTitle.get(schedule) ?? new Map([...schedule.vaccines.values()].map(({ code, title }) => [bare(title), code]));
  byTitle.set(schedule, known);
  return known;
}

/** The schedule's code of a vaccine: CVX 8 is `08`; without a code, the one whose name it is. Undefined for a vaccine it does not know. */
export function findVaccineCode(schedule: Schedule, cvx: string | undefined, name: string | undefined): string | undefined {
  if (cvx === undefined) return name === undefined ? undefined : titlesOf(schedule).get(bare(name));
  const code = /^\d$/.test(cvx) ? `0${cvx}` : cvx;
  return schedule.vaccines.has(code) ? code : undefined;
}
