import { type GrowthIndicator, type GrowthTables, type Sex, tailsOf } from './growth-tables.ts';
import { measureAtZ } from './lms/z-scores.ts';

/** A point of every line of a chart: where it stands (days, months or cm) and the measure at each z-score asked for. */
export interface CurvePoint {
  at: number;
  measures: number[];
}

/**
 * The lines of a growth chart. Undefined when the reference has no such indicator.
 * @param zs the lines wanted, e.g. [-3, -2, 0, 2, 3]
 * @param step how many rows of the table make one point: 30 draws a chart by day in 61 points, 1 gives all 1827
 */
export function listGrowthCurves(tables: GrowthTables, indicator: GrowthIndicator, sex: Sex, zs: readonly number[], step = 1): CurvePoint[] | undefined {
  const table = tables.tables.get(indicator)?.[sex];
  if (table === undefined) return undefined;
  const last = table.rows.length - 1;
  return table.rows.flatMap((lms, row) => {
    if (row % step !== 0 && row !== last) return [];
    return [{ at: Number((table.from + row / table.perUnit).toFixed(6)), measures: zs.map((z) => measureAtZ(z, lms, tailsOf(indicator))) }];
  });
}
