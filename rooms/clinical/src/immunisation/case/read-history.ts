import { isCalendarDate } from '@tuyen/records';
import type { Schedule } from '../schedule/schedule.ts';
import { bareName } from '../names/bare-name.ts';
import type { ForecastCase } from './forecast-case.ts';

const names = new WeakMap<Schedule, ReadonlyMap<string, string>>();

/** Every word an observation is known by, its own code among them. */
function namesOf(schedule: Schedule): ReadonlyMap<string, string> {
  const known = names.get(schedule) ?? new Map([...schedule.observations].flatMap(([code, others]) => [code, ...others].map((name) => [bareName(name), code] as const)));
  names.set(schedule, known);
  return known;
}

/** The code of an observation by its code (`7` is `007`), its title, or a SNOMED CT or other code that means the same. */
function findObservation(schedule: Schedule, text: string): string | undefined {
  const known = namesOf(schedule);
  return known.get(bareName(text)) ?? (/^\d{1,3}$/.test(text) ? known.get(text.padStart(3, '0')) : undefined);
}

interface Remark {
  text: string;
  date: string | undefined;
}

function listRemarks(value: unknown): Remark[] {
  if (typeof value === 'number') return [{ text: String(value), date: undefined }];
  if (typeof value === 'string') return value.split(/[;|\n]/).map((text) => ({ text: text.trim(), date: undefined })).filter(({ text }) => text !== '');
  if (Array.isArray(value)) return value.flatMap(listRemarks);
  if (typeof value !== 'object' || value === null) return [];
  const { code, text, date } = value as Readonly<Record<string, unknown>>;
  const day = typeof date === 'string' && isCalendarDate(date) ? date : undefined;
  return listRemarks(code ?? text).map((remark) => ({ ...remark, date: day }));
}

/**
 * What is known of a person: codes or titles of observations, one or many, as texts or as `{code, date}`.
 * What no observation is called is counted, not guessed.
 */
export function readHistory(value: unknown, schedule: Schedule): { observations: ForecastCase['medHistory']; unknown: number } {
  const found = listRemarks(value).map(({ text, date }) => ({ code: findObservation(schedule, text), date }));
  return { observations: found.flatMap(({ code, date }) => (code === undefined ? [] : [{ code, date }])), unknown: found.filter(({ code }) => code === undefined).length };
}
