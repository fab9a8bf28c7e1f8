import { ageDays, ageMonths, ageYears, parsePartialDate } from '@tuyen/records';

/** An age as staff say it. */
export interface Age {
  count: number;
  unit: 'days' | 'months' | 'years';
}

/** Children are counted in months until 72, as far as their growth charts run. */
const monthsUntil = 72;

/**
 * Days in the first month of life, months under six years, whole years after; of a birth known by its year alone, the
 * difference of the years, as people count. Null when the birth is no date or lies after `at`.
 *
 * @param birth a date, possibly partial
 * @param at a day, `YYYY-MM-DD`
 */
export function describeAge(birth: string, at: string): Age | null {
  const known = parsePartialDate(birth);
  if (known === null || known.first > at) return null;
  if (known.precision === 'year') return { count: ageYears(birth, at), unit: 'years' };
  const months = ageMonths(birth, at);
  if (months === 0 && known.precision === 'day') return { count: ageDays(birth, at), unit: 'days' };
  return months < monthsUntil ? { count: months, unit: 'months' } : { count: ageYears(birth, at), unit: 'years' };
}
