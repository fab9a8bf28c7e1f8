import { isCalendarDate } from '@tuyen/records';
import { CaseReader } from '../cases/case-reader.ts';
import { countByMonth } from '../series/count-by-month.ts';
import { countByWeek } from '../series/count-by-week.ts';
import { type AlertCase, areas, groups } from './alert-case.ts';

type Periods = Map<string, number | null>;

/** `[{year, week, count}]` by year and number; a period told twice with two counts is wrong, since nobody can know which holds. */
function readPeriods(reader: CaseReader, field: 'weekly' | 'monthly', unit: 'week' | 'month', most: number): Periods {
  const periods: Periods = new Map();
  const given = reader.raw(field);
  if (!reader.has(field) || (Array.isArray(given) && given.length === 0)) return periods;
  for (const [i, entry] of reader.list(field).entries()) {
    const at = `${field}[${i}]`;
    const row = new CaseReader(entry);
    const [year, number] = [row.count('year'), row.count(unit)];
    if (number < 1 || number > most) row.addFinding('calculation.out-of-range', unit, { minimum: 0, maximum: most + 1 });
    if (year < 1 || year > 9999) row.addFinding('calculation.out-of-range', 'year', { minimum: 0, maximum: 10_000 });
    const count = row.has('count') ? row.count('count') : null;
    reader.takeFindings(row, at);
    const key = `${year}-${number}`;
    if (periods.has(key) && periods.get(key) !== count) reader.addFinding('legal-alert.period-twice', at, { year: String(year), number });
    periods.set(key, count);
  }
  return periods;
}

/** `cases: [{date, count}]` counted into weeks and months from `from`, the first day of whole reporting; days after the case's own are not known yet. */
function countCases(reader: CaseReader, date: string): { weeks: Periods; months: Periods } {
  const from = readDay(reader, 'from');
  if (!reader.has('from')) reader.addFinding('calculation.value-missing', 'from');
  const cases = reader.list('cases').map((entry, i) => {
    const row = new CaseReader(entry);
    const dated = { date: readDay(row, 'date'), count: row.has('count') ? row.count('count') : 1 };
    if (!row.has('date')) row.addFinding('calculation.value-missing', 'date');
    reader.takeFindings(row, `cases[${i}]`);
    return dated;
  });
  if (reader.failed) return { weeks: new Map(), months: new Map() };
  const known = cases.filter((each) => each.date <= date);
  const isReported = (firstDay: string): boolean => firstDay >= from;
  const weeks = countByWeek(known, from, date, isReported);
  const months = countByMonth(known, from, date, isReported);
  return { weeks: new Map(weeks.map(({ year, week, count }) => [`${year}-${week}`, count])), months: new Map(months.map(({ year, month, count }) => [`${year}-${month}`, count])) };
}

function readDay(reader: CaseReader, field: string): string {
  const day = reader.text(field);
  if (reader.has(field) && !isCalendarDate(day)) reader.addFinding('legal-alert.day-unreadable', field);
  return isCalendarDate(day) ? day : '';
}

function readChoice<Choice extends string>(reader: CaseReader, field: string, choices: readonly Choice[]): Choice | undefined {
  const found = choices.find((choice) => choice === reader.raw(field));
  if (reader.has(field) && found === undefined) reader.addFinding('legal-alert.choice-unknown', field, { allowed: choices.join(', ') });
  return found;
}

function readLinked(reader: CaseReader): AlertCase['linkedCases'] {
  if (!reader.has('linkedCases')) return undefined;
  const linked = new CaseReader(reader.raw('linkedCases'));
  const counts = { week: linked.count('week'), month: linked.count('month') };
  reader.takeFindings(linked, 'linkedCases');
  return counts;
}

/** What may be told beside the counts. Only what is told is there. */
function readCircumstances(reader: CaseReader): Partial<AlertCase> {
  const told = {
    rule: reader.text('epidemicRule') || undefined,
    group: readChoice(reader, 'group', groups),
    isEndemic: typeof reader.raw('endemic') === 'boolean' ? (reader.raw('endemic') as boolean) : undefined,
    linkedCases: readLinked(reader),
    confirmedCases: reader.has('confirmedCases') ? reader.count('confirmedCases') : undefined,
    epidemicSince: readDay(reader, 'epidemicSince') || undefined,
    lastOnset: readDay(reader, 'lastOnset') || undefined,
    partsInEpidemic: reader.has('partsInEpidemic') ? reader.count('partsInEpidemic') : undefined,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Partial<AlertCase>;
}

/** Reads a case of `legal-alert`; what is wrong is noted in the reader. */
export function readAlertCase(reader: CaseReader): AlertCase {
  if (!reader.has('date')) reader.addFinding('calculation.value-missing', 'date');
  const date = readDay(reader, 'date');
  if (!['monthly', 'weekly', 'cases'].some((field) => reader.has(field))) reader.addFinding('calculation.value-missing', 'monthly');
  const { weeks, months } = reader.has('cases') ? countCases(reader, date) : { weeks: readPeriods(reader, 'weekly', 'week', 53), months: readPeriods(reader, 'monthly', 'month', 12) };
  const casesByYear = new Map<string, number>();
  for (const [key, count] of [...weeks, ...months]) casesByYear.set(key.split('-')[0]!, (casesByYear.get(key.split('-')[0]!) ?? 0) + (count ?? 0));
  return {
    disease: reader.text('disease'),
    date,
    ofWeek: (year, week) => weeks.get(`${year}-${week}`),
    ofMonth: (year, month) => months.get(`${year}-${month}`),
    hasCasesIn: (year) => (casesByYear.get(String(year)) ?? 0) > 0,
    epidemicYears: reader.has('epidemicYears') ? reader.counts('epidemicYears') : [],
    area: readChoice(reader, 'area', areas) ?? 'commune',
    ...readCircumstances(reader),
  };
}
