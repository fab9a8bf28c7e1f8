import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import type { RegisterShape } from '../shapes/register-shape.ts';
import { findRegister } from '../shapes/register-shape.ts';
import { countScope } from './count-scope.ts';
import { readsOuter, wordsOf } from './words-of.ts';

/**
 * How the figure of a longer period follows from its months: `sum` of them; the `last` one's figure as it is;
 * or only by counting again (`recount`): somebody seen in January and in February is one person in the quarter.
 */
export type TimeAddition = 'sum' | 'last' | 'recount';

/** One row of the register is one subject: counting subjects is counting rows. */
function oneRowPerSubject(count: IndicatorCount, shapes: readonly RegisterShape[]): boolean {
  return findRegister(shapes, count.register)?.fold === 'state';
}

function sideOverTime(indicator: Indicator, count: IndicatorCount, shapes: readonly RegisterShape[]): TimeAddition {
  const words = wordsOf(indicator, count);
  if (count.time === 'at-middle' || readsOuter(words, 'period.from')) return 'recount';
  // The state on the last day, and the so many months up to it, look at nothing but that day.
  if (count.time === 'at-end' || count.months !== undefined || count.window !== undefined) return 'last';
  if (readsOuter(words, 'period.to')) return 'recount';
  return count.count !== 'subjects' || oneRowPerSubject(count, shapes) ? 'sum' : 'recount';
}

/** For each side that is there: what a longer period's figure is made of. Without shapes it errs towards `recount`. */
export function timeAddition(indicator: Indicator, shapes: readonly RegisterShape[] = []): { numerator: TimeAddition | null; denominator: TimeAddition | null } {
  const side = (count: IndicatorCount | undefined): TimeAddition | null => (count ? sideOverTime(indicator, count, shapes) : null);
  return { numerator: side(indicator.numerator), denominator: side(indicator.denominator) };
}

/** Whether the cells of months added are the cell of the quarter or year, on both sides. */
export function isAdditiveOverTime(indicator: Indicator, shapes: readonly RegisterShape[] = []): boolean {
  return Object.values(timeAddition(indicator, shapes)).every((side) => side === null || side === 'sum');
}

function sideOverUnits(indicator: Indicator, count: IndicatorCount, shapes: readonly RegisterShape[]): boolean {
  if (count.count !== 'subjects' || oneRowPerSubject(count, shapes)) return true;
  if (count.time === 'during' || !findRegister(shapes, count.register)) return false;
  // On one day a person lives at one place, but may have been seen at several.
  const { placedBy } = countScope(count, indicator.place, shapes);
  return placedBy === 'residence' || placedBy === 'stay';
}

/**
 * Whether the cells of units added are the figure of the units together, on both sides: every row has one unit, but a person may be
 * counted at two. Where not, `compileGroups` counts for the higher unit. Without shapes it errs towards no.
 */
export function isAdditiveOverUnits(indicator: Indicator, shapes: readonly RegisterShape[] = []): boolean {
  return [indicator.numerator, indicator.denominator].every((count) => !count || sideOverUnits(indicator, count, shapes));
}
