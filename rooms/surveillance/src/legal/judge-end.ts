import { addDays, daysBetween } from '@tuyen/records';
import type { AlertCase } from './alert-case.ts';
import type { EpidemicRule } from './epidemic-rule.ts';
import { type PeriodFigures, isAboveEpidemic, judgeMonth } from './judge-period.ts';

/** Goes on, is over, or undefined where there was none. */
export type EpidemicEnd = 'goes-on' | 'over' | undefined;

const isLastDayOfMonth = (date: string): boolean => addDays(date, 1).slice(0, 7) !== date.slice(0, 7);

/** By whole months: the cumulative count of a month falls back to 0 on its first day, which ends nothing. */
function judgeByMonths(given: AlertCase, rule: EpidemicRule, isAboveBound: (month: PeriodFigures) => boolean | undefined): EpidemicEnd {
  const lastWhole = isLastDayOfMonth(given.date) ? 0 : 1;
  const isAbove = (monthsBefore: number): boolean | undefined => isAboveBound(judgeMonth(given, rule.endemic, monthsBefore));
  if (given.epidemicSince !== undefined) {
    const whole = judgeMonth(given, rule.endemic, lastWhole);
    const wholeMonth = `${String(whole.year).padStart(4, '0')}-${String(whole.number).padStart(2, '0')}`;
    return wholeMonth >= given.epidemicSince.slice(0, 7) && isAboveBound(whole) === false ? 'over' : 'goes-on';
  }
  if (isAbove(lastWhole) === true) return 'goes-on';
  return isAbove(lastWhole) === false && isAbove(lastWhole + 1) === true ? 'over' : undefined;
}

/** By days without a new case since the last onset; diseases without such a number end by hand. */
function judgeByQuietDays(given: AlertCase, days: number | undefined): EpidemicEnd {
  if (given.epidemicSince === undefined) return undefined;
  if (days === undefined || given.lastOnset === undefined) return 'goes-on';
  return daysBetween(given.lastOnset, given.date) >= days ? 'over' : 'goes-on';
}

/** Whether an epidemic that was declared on a day before, or that the months before show, is over on the case's day. */
export function judgeEnd(given: AlertCase, rule: EpidemicRule, isEndemic: boolean): EpidemicEnd {
  if (given.epidemicSince !== undefined && given.epidemicSince > given.date) return undefined;
  if (rule.end.kind === 'quiet-days') return judgeByQuietDays(given, rule.end.days[given.disease.toLowerCase()]);
  // A disease of group A ends by its own guide: by hand.
  if (given.group === 'A') return given.epidemicSince === undefined ? undefined : 'goes-on';
  const linked = isEndemic ? undefined : rule.nonEndemic?.epidemic.cases;
  if (linked === undefined) return judgeByMonths(given, rule, isAboveEpidemic);
  // Of past months nobody knows which cases were linked: only a declared epidemic goes on.
  return given.epidemicSince === undefined ? undefined : judgeByMonths(given, rule, ({ count }) => (count === undefined ? undefined : count >= linked));
}
