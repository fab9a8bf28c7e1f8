import { type GrowthIndicator, type GrowthTables, type Sex, isPlausible, tailsOf } from './growth-tables.ts';
import { lmsAt } from './lms/lms-at.ts';
import { computeZScore, roundZ } from './lms/z-scores.ts';

/** One comparison: the z-score with two decimals, and whether it lies outside what is plausible. */
export interface GrowthScore {
  z: number;
  flagged: boolean;
}

/** Score of a measure at an age or size; null where the measure is missing or not positive, or the table does not reach. */
export function scoreMeasure(tables: GrowthTables, indicator: GrowthIndicator, sex: Sex | null, x: number | null, measure: number | null): GrowthScore | null {
  if (sex === null || x === null || measure === null || !(measure > 0)) return null;
  const table = tables.tables.get(indicator)?.[sex];
  const lms = table && lmsAt(table, x);
  if (lms === undefined) return null;
  const z = roundZ(computeZScore(measure, lms, tailsOf(indicator)));
  return Number.isFinite(z) ? { z, flagged: !isPlausible(indicator, z) } : null;
}
