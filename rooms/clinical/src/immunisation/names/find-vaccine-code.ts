import type { Schedule } from '../schedule/schedule.ts';
import { bareName } from './bare-name.ts';

const indexes = new WeakMap<Schedule, ReadonlyMap<string, string>>();

/** Every name and code a vaccine is known by; where two share one, the first has it. */
function indexOf(schedule: Schedule): ReadonlyMap<string, string> {
  const known = indexes.get(schedule);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { code, title, names } of schedule.vaccines.values()) {
    for (const name of [code, title, ...names]) if (!index.has(bareName(name))) index.set(bareName(name), code);
  }
  indexes.set(schedule, index);
  return index;
}

/** The schedule's code of a vaccine, by a code (CVX 8 is `08`) or else by its name; undefined for a vaccine the schedule does not know. */
export function findVaccineCode(schedule: Schedule, code: string | undefined, name: string | undefined): string | undefined {
  const index = indexOf(schedule);
  if (code !== undefined) return index.get(bareName(/^\d$/.test(code) ? `0${code}` : code));
  return name === undefined ? undefined : index.get(bareName(name));
}
