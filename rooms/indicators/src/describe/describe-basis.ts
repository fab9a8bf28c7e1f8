import type { Indicator } from '@tuyen/programmes';
import { type Period, type Words, addDays, daysBetween, formatDate } from '@tuyen/records';
import { findRegister } from '../shapes/register-shape.ts';
import type { RegisterShape } from '../shapes/register-shape.ts';
import { both, phrase } from './words.ts';

/** What a coverage is measured against, for beside the figure: the register of its denominator and the day or days it stands for; null where there is no denominator. */
export function describeBasis({ denominator }: Pick<Indicator, 'denominator'>, shapes: readonly RegisterShape[], { from, to }: Pick<Period, 'from' | 'to'>): Words | null {
  if (!denominator) return null;
  const register = findRegister(shapes, denominator.register)?.title ?? both(denominator.register);
  if (denominator.time === 'during') return phrase('Mẫu số: sổ «{0}», từ {1} đến {2}', 'Denominator: register “{0}”, {1} to {2}', register, both(formatDate(from)), both(formatDate(to)));
  const day = denominator.time === 'at-end' ? to : addDays(from, Math.floor(daysBetween(from, to) / 2));
  return phrase('Mẫu số: sổ «{0}», ngày {1}', 'Denominator: register “{0}”, on {1}', register, both(formatDate(day)));
}
