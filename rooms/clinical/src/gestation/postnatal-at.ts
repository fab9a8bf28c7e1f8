import { addDays, daysBetween } from '@tuyen/records';
import type { GestationRules } from './gestation-rules.ts';

/** When a birth came, by completed weeks. */
export type BirthTiming = 'miscarriage' | 'preterm' | 'term' | 'post-term';

/** The weeks after a birth. */
export interface Postnatal {
  /** Days since the birth on the day asked about. */
  days: number;
  /** Which visit is due: within the first day, the first week, by the 42nd day; none afterwards. */
  period: 'first-day' | 'first-week' | 'to-42-days' | 'over';
  /** Last day of each visit. */
  visitsBy: string[];
  timing: BirthTiming;
}

function timingOf(weeks: number, { viable, term, post }: GestationRules['birthWeeks']): BirthTiming {
  if (weeks < viable) return 'miscarriage';
  if (weeks < term) return 'preterm';
  return weeks < post ? 'term' : 'post-term';
}

/** Where a mother stands after birth; null before it. */
export function postnatalAt(start: string, birth: string, date: string, rules: GestationRules): Postnatal | null {
  const days = daysBetween(birth, date);
  if (days < 0) return null;
  const [day, week, end] = rules.postnatalDays;
  const period = days <= day ? 'first-day' : days <= week ? 'first-week' : days <= end ? 'to-42-days' : 'over';
  return { days, period, visitsBy: rules.postnatalDays.map((by) => addDays(birth, by)), timing: timingOf(Math.floor(daysBetween(start, birth) / 7), rules.birthWeeks) };
}
