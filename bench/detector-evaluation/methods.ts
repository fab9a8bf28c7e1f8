import { answerDetection, answerLegalAlert } from '@tuyen/surveillance';
import type { EpidemicRule } from '@tuyen/surveillance';

/** Counts to judge, one for each month or week. */
export interface Judged {
  counts: readonly (number | null)[];
  firstYear: number;
  /** 12 or 52. */
  frequency: number;
}

/** A way of judging the last of some counts: alarm, none, or nothing can be said. */
export interface Method {
  name: string;
  /** As `tuyen detect` takes it. */
  algorithm: string;
  parameters: Readonly<Record<string, unknown>>;
  alarmAt(series: Judged, at: number): boolean | undefined;
}

interface Answered {
  result?: { alarm?: unknown };
}

/**
 * One of the published methods, run as every night would: over the last points, of which the last counts.
 * @param lookBack points before the judged one that a chart has run over
 */
function published(name: string, algorithm: string, parameters: Readonly<Record<string, unknown>>, lookBack = 0): Method {
  return {
    name,
    algorithm,
    parameters,
    alarmAt({ counts, firstYear, frequency }, at) {
      const answer = answerDetection({ series: { observed: counts.slice(0, at + 1), frequency, start: [firstYear, 1] }, algorithm, parameters, rangeFirst: Math.max(2, at + 1 - lookBack), rangeLast: at + 1 }) as Answered;
      const alarm = Array.isArray(answer.result?.alarm) ? (answer.result.alarm as unknown[]).at(-1) : undefined;
      return alarm === 1 || alarm === 0 ? alarm === 1 : undefined;
    },
  };
}

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
/** A Thursday lies in the week of its own year. */
const thursday = (year: number, week: number): string => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return new Date(fourth.getTime() + (4 - (fourth.getUTCDay() || 7) + 7 * (week - 1)) * 86_400_000).toISOString().slice(0, 10);
};

/** The same week or month of six years, as the legal rules need them. */
function samePeriods({ counts, firstYear, frequency }: Judged, at: number): { year: number; place: number; count: number | null }[] {
  const place = (at % frequency) + 1;
  return Array.from({ length: 6 }, (_, back) => at - back * frequency)
    .filter((index) => index >= 0)
    .map((index) => ({ year: firstYear + Math.floor(index / frequency), place, count: counts[index] ?? null }));
}

/** A legal rule: the epidemic of a month, or the warning of a week. */
function legal(name: string, rule: EpidemicRule): Method {
  return {
    name,
    algorithm: 'legal',
    parameters: { rule: rule.rule },
    alarmAt(series, at) {
      const periods = samePeriods(series, at);
      const { year, place } = periods[0]!;
      const isMonthly = series.frequency === 12;
      const list = periods.map((each) => ({ year: each.year, [isMonthly ? 'month' : 'week']: each.place, count: each.count }));
      const given = { disease: '', date: isMonthly ? lastDay(year, place) : thursday(year, place), endemic: true, epidemicRule: rule.rule, [isMonthly ? 'monthly' : 'weekly']: list };
      const { reason } = answerLegalAlert(given, [rule]).values;
      // What is judged by the months before (an epidemic that goes on) is not looked at: they are not in the case.
      if (isMonthly) return reason === 'month-above' ? true : periods.length > rule.endemic.minimumYears ? false : undefined;
      return rule.endemic.warning === undefined ? undefined : reason === 'week-within';
    },
  };
}

/** The methods compared, with the parameters they are compared with; a window of one month or three weeks on either side. */
export function listMethods(frequency: number, rules: readonly EpidemicRule[]): Method[] {
  const w = frequency === 12 ? 1 : 3;
  const year = frequency;
  return [
    published('EARS C1', 'earsC', { method: 'C1', baseline: 7, alpha: 0.001, minSigma: 0.5 }),
    published('EARS C2', 'earsC', { method: 'C2', baseline: 7, alpha: 0.001, minSigma: 0.5 }),
    published('EARS C3', 'earsC', { method: 'C3', baseline: 7, alpha: 0.025, minSigma: 0.5 }),
    published('CUSUM (Rossi)', 'cusum', { k: 1.04, h: 2.26, trans: 'rossi', m: null }, year),
    published('Farrington', 'farrington', { b: 5, w, alpha: 0.01, reweight: true, trend: true, powertrans: '2/3', limit54: [0, 4] }),
    published('Farrington flexible', 'farringtonFlexible', { b: 5, w, alpha: 0.01, noPeriods: frequency === 12 ? 4 : 10, thresholdMethod: 'delta', limit54: [0, 4] }),
    published('Farrington flexible (nbPlugin)', 'farringtonFlexible', { b: 5, w, alpha: 0.01, noPeriods: frequency === 12 ? 4 : 10, thresholdMethod: 'nbPlugin', limit54: [0, 4] }),
    published('Bayes 1', 'bayes', { b: 0, w: 6, actY: true, alpha: 0.01 }),
    published('Bayes 2', 'bayes', { b: 1, w: 6, actY: true, alpha: 0.01 }),
    published('Bayes 3', 'bayes', { b: 2, w: 4, actY: false, alpha: 0.01 }),
    published('RKI 1', 'rki', { b: 0, w: 6, actY: true }),
    published('RKI 2', 'rki', { b: 1, w: 6, actY: true }),
    published('RKI 3', 'rki', { b: 2, w: 4, actY: false }),
    published('outbreakP', 'outbreakP', { k: 100 }, year),
    published('GLR Poisson', 'glrpois', { 'c.ARL': 5, ret: 'value' }, year >> 1),
    // A fit of 30 ms for each of a year's weeks; over months it is cheap.
    ...(frequency === 12 ? [published('GLR negative binomial', 'glrnb', { 'c.ARL': 5, ret: 'value' }, year >> 1)] : []),
    ...rules.filter(({ endemic }) => frequency === 12 || endemic.warning !== undefined).map((rule) => legal(`${rule.instrument.split(' (')[0]!} ${frequency === 12 ? 'tháng' : 'tuần'}`, rule)),
  ];
}
