import { addMonths, isoWeek } from '@tuyen/records';
import type { AlertCase } from './alert-case.ts';
import { type Baseline, computeBaseline } from './compute-baseline.ts';
import type { EndemicRule } from './epidemic-rule.ts';

/** A week or month up to the day of the case, beside the same one of past years. */
export interface PeriodFigures {
  year: number;
  /** ISO week or month. */
  number: number;
  /** Undefined where nothing was reported. */
  count?: number;
  baseline: Baseline;
  /** Mean plus the deviations of the rule; undefined where there is no baseline or the rule has no such bound. */
  warningFrom?: number;
  epidemicAbove?: number;
}

/** Rounding of the mean and the deviation must not push a whole count over a bound. */
const FUZZ = 1e-9;

function bounds(baseline: Baseline, period: 'week' | 'month', rule: EndemicRule): Pick<PeriodFigures, 'warningFrom' | 'epidemicAbove'> {
  const { mean, deviation } = baseline;
  if (mean === undefined || deviation === undefined) return {};
  return {
    ...(rule.warning?.period === period ? { warningFrom: mean + rule.warning.deviations * deviation } : {}),
    ...(rule.epidemic.period === period ? { epidemicAbove: mean + rule.epidemic.deviations * deviation } : {}),
  };
}

function figuresOf(given: AlertCase, rule: EndemicRule, at: { year: number; number: number }, period: 'week' | 'month', countOf: (year: number) => number | null | undefined): PeriodFigures {
  const baseline = computeBaseline(at.year, countOf, given.epidemicYears, rule);
  const count = countOf(at.year);
  return { ...at, ...(count === undefined || count === null ? {} : { count }), baseline, ...bounds(baseline, period, rule) };
}

/** 28 December always lies in the last ISO week of its year. */
const lastWeekOf = (year: number): number => isoWeek(`${String(year).padStart(4, '0')}-12-28`).week;

/** The ISO week of the case's day. Week 53 of a year is held against week 52 of years that have none. */
export function judgeWeek(given: AlertCase, rule: EndemicRule): PeriodFigures {
  const { year, week } = isoWeek(given.date);
  const countOf = (each: number): number | null | undefined => given.ofWeek(each, Math.min(week, lastWeekOf(each)));
  return figuresOf(given, rule, { year, number: week }, 'week', countOf);
}

/** A month so many months before that of the case's day; 0 is that of the day itself, from its first day on. */
export function judgeMonth(given: AlertCase, rule: EndemicRule, monthsBefore = 0): PeriodFigures {
  const first = addMonths(`${given.date.slice(0, 7)}-01`, -monthsBefore);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return figuresOf(given, rule, { year, number: month }, 'month', (each) => given.ofMonth(each, month));
}

/** Whether the count lies above its epidemic bound; undefined where one of the two is not known. */
export function isAboveEpidemic({ count, epidemicAbove }: PeriodFigures): boolean | undefined {
  return count === undefined || epidemicAbove === undefined ? undefined : count > epidemicAbove + FUZZ;
}

/** Whether there are cases and no fewer than the warning bound; undefined where one of the two is not known. */
export function isAtWarning({ count, warningFrom }: PeriodFigures): boolean | undefined {
  return count === undefined || warningFrom === undefined ? undefined : count > 0 && count >= warningFrom - FUZZ;
}
