import { ALWAYS, NEVER, dayAfter } from '../schedule/serial-day.ts';
import type { SerialDay } from '../schedule/serial-day.ts';
import { inForceOn } from '../schedule/dated.ts';
import type { IntervalRule, TargetDose, VaccineRule } from '../schedule/target-dose.ts';
import { bareName } from '../names/bare-name.ts';
import { type IntervalView, findIntervalStart } from './find-interval-start.ts';
import type { GivenDose } from './patient.ts';
import type { DoseReason, Verdict } from './series-state.ts';

/** Whether a dose came too near to an earlier vaccine (CDSi 6.7). */
export type FindsConflict = (dose: GivenDose, view: IntervalView) => boolean;

function judgeAge(target: TargetDose, { date }: GivenDose, birth: SerialDay): DoseReason | undefined {
  const age = inForceOn(target.ages, date)[0];
  if (age === undefined) return undefined;
  if (date < dayAfter(birth, age.absoluteMinimum, ALWAYS)) return 'too-young';
  return date >= dayAfter(birth, age.maximum, NEVER) ? 'too-old' : undefined;
}

function isFarEnough(rule: IntervalRule, { date }: GivenDose, view: IntervalView): boolean {
  const start = findIntervalStart(rule.start, view);
  return start === undefined || date >= dayAfter(start, rule.absoluteMinimum, ALWAYS);
}

function isSpaced(target: TargetDose, dose: GivenDose, view: IntervalView): boolean {
  if (inForceOn(target.intervals, dose.date).every((rule) => isFarEnough(rule, dose, view))) return true;
  const allowable = inForceOn(target.allowableIntervals, dose.date);
  return allowable.length > 0 && allowable.every((rule) => isFarEnough(rule, dose, view));
}

const isProduct = ({ product }: VaccineRule, dose: GivenDose): boolean =>
  product === undefined || (dose.maker !== undefined && dose.maker === product.maker) || (dose.product !== undefined && bareName(dose.product) === bareName(product.tradeName));

const fits = (dose: GivenDose, birth: SerialDay) => (rule: VaccineRule): boolean =>
  rule.code === dose.code && dose.date >= dayAfter(birth, rule.from, ALWAYS) && dose.date < dayAfter(birth, rule.until, NEVER) && isProduct(rule, dose);

function findFault(target: TargetDose, dose: GivenDose, view: IntervalView, findsConflict: FindsConflict): DoseReason | undefined {
  const { birth } = view.patient;
  if (target.inadvertent.has(dose.code)) return 'inadvertent';
  const age = judgeAge(target, dose, birth);
  if (age !== undefined) return age;
  if (!isSpaced(target, dose, view)) return 'too-soon';
  if (findsConflict(dose, view)) return 'conflict';
  const fitsDose = fits(dose, birth);
  return target.preferable.some(fitsDose) || target.allowable.some(fitsDose) ? undefined : 'wrong-vaccine';
}

/** Whether a dose satisfies a target dose, and if not the first reason in the order of CDSi 6.3 to 6.10. */
export function evaluateDose(target: TargetDose, dose: GivenDose, view: IntervalView, findsConflict: FindsConflict): Verdict {
  const reason = findFault(target, dose, view, findsConflict);
  if (reason === undefined) return { dose, status: 'valid', reason };
  return { dose, status: reason === 'too-old' ? 'extraneous' : 'not-valid', reason };
}
