import { type Finding, type Reading, isCalendarDate } from '@tuyen/records';
import type { Schedule } from '../schedule/schedule.ts';
import type { CaseDose, ForecastCase } from './forecast-case.ts';
import { readHistory } from './read-history.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
};
const wrong = (field: string): Finding => ({ code: 'forecast.field-invalid', severity: 'error', field, facts: { field } });

/** A real day on or after the birth; else a finding. */
function readDay(fields: Fields, name: string, at: string, findings: Finding[]): string {
  const text = textOf(fields, name) ?? '';
  if (isCalendarDate(text)) return text;
  findings.push(wrong(at));
  return '';
}

function readDose(value: unknown, place: number, findings: Finding[]): CaseDose[] {
  const at = `doses[${place + 1}]`;
  if (!isFields(value)) {
    findings.push(wrong(at));
    return [];
  }
  const cvx = textOf(value, 'cvx');
  const vaccine = textOf(value, 'vaccine');
  if (cvx === undefined && vaccine === undefined) findings.push(wrong(`${at}.cvx`));
  return [{ date: readDay(value, 'date', `${at}.date`, findings), cvx, vaccine, mvx: textOf(value, 'mvx'), isSubstandard: value['substandard'] === true }];
}

function readDoses(value: unknown, findings: Finding[]): CaseDose[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((dose, place) => readDose(dose, place, findings));
  findings.push(wrong('doses'));
  return [];
}

/**
 * A case as one line of JSON gives it: `{id, dob, gender, vaccineGroup, doses: [{date, cvx | vaccine, mvx}], assessmentDate, medHistory}`.
 * Other fields are passed over. What is wrong is told by its field, never by its value.
 */
export function readForecastCase(value: unknown, schedule: Schedule): Reading<ForecastCase> {
  if (!isFields(value)) return { value: null, findings: [{ code: 'forecast.case-not-readable', severity: 'error' }] };
  const findings: Finding[] = [];
  const dob = readDay(value, 'dob', 'dob', findings);
  const assessmentDate = readDay(value, 'assessmentDate', 'assessmentDate', findings);
  if (dob !== '' && assessmentDate !== '' && assessmentDate < dob) findings.push(wrong('assessmentDate'));
  const doses = readDoses(value['doses'], findings);
  const [first, ...others] = findings;
  if (first) return { value: null, findings: [first, ...others] };
  const history = readHistory(value['medHistory'], schedule);
  return {
    value: { id: textOf(value, 'id') ?? '', dob, gender: textOf(value, 'gender') ?? '', vaccineGroup: textOf(value, 'vaccineGroup'), doses, assessmentDate, medHistory: history.observations, country: textOf(value, 'country') },
    findings: history.unknown > 0 ? [{ code: 'forecast.history-unknown', severity: 'warning', field: 'medHistory', facts: { count: history.unknown } }] : [],
  };
}
