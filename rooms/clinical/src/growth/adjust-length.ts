/** Lying down or standing. */
export type LengthPosition = 'lying' | 'standing';

/** Days in a month of the WHO standards: 365.25 / 12. */
export const DAYS_OF_MONTH = 30.4375;

/** From this day on a child is compared standing, before it lying. */
export const STANDING_FROM_DAY = 731;

/** Lying length is this much more than standing height, in cm. */
const LYING_EXCESS = 0.7;

/** Nobody under this age in months stands to be measured: the record of the position is taken for a slip. */
const FIRST_STANDING_MONTH = 9;

/** The length that is compared, and the position that is believed. */
export interface AdjustedLength {
  length: number | null;
  position: LengthPosition | null;
}

const round = (value: number): number => Number(value.toFixed(10));

/**
 * Length or height as the standards compare it: lying before 24 months, standing from then on; 0.7 cm is added to a height
 * and taken from a length that was measured the other way. Without an age, or without a position, it is left as measured.
 * Source: WHO Child Growth Standards (2006); WHO Anthro survey analyser, data preparation.
 * @param ageDays whole days, or null when the age is unknown
 * @param ageMonths the same age in months, not rounded
 */
export function adjustLength(ageDays: number | null, ageMonths: number | null, measured: number | null, position: LengthPosition | null): AdjustedLength {
  const believed = position === 'standing' && ageMonths !== null && ageMonths < FIRST_STANDING_MONTH ? null : position;
  if (measured === null || ageDays === null || believed === null) return { length: measured, position: believed };
  const due: LengthPosition = ageDays < STANDING_FROM_DAY ? 'lying' : 'standing';
  if (believed === due) return { length: measured, position: believed };
  return { length: round(due === 'lying' ? measured + LYING_EXCESS : measured - LYING_EXCESS), position: believed };
}
