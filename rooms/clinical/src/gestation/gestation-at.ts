import { daysBetween } from '@tuyen/records';
import type { GestationRules } from './gestation-rules.ts';

export type Trimester = 1 | 2 | 3;

/** How far a pregnancy is on a day: completed weeks and days beyond. */
export interface GestationAt {
  totalDays: number;
  weeks: number;
  days: number;
  trimester: Trimester;
}

/** Gestation on a day; null before it began. */
export function gestationAt(start: string, date: string, { trimesterWeeks: [second, third] }: GestationRules): GestationAt | null {
  const totalDays = daysBetween(start, date);
  if (totalDays < 0) return null;
  const weeks = Math.floor(totalDays / 7);
  return { totalDays, weeks, days: totalDays % 7, trimester: weeks < second ? 1 : weeks < third ? 2 : 3 };
}
