import { describe, expect, it } from 'vitest';
import type { GrowthIndicator, Sex } from '../src/growth/growth-tables.ts';
import { listGrowthCurves } from '../src/growth/list-growth-curves.ts';
import { assessYoungChild } from '../src/growth/assess-young-child.ts';
import { readGrowthTables } from './read-growth-tables.ts';

const tables = readGrowthTables('who2006');
const LINES = [-3, -2, -1, 0, 1, 2, 3];

/** Simplified field tables as WHO prints them, one decimal: 12, 24 and 60 months are days 365, 731 and 1826. */
const printed: [GrowthIndicator, Sex, day: number, measures: number[]][] = [
  ['weight-for-age', 'male', 365, [6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3]],
  ['weight-for-age', 'female', 365, [6.3, 7.0, 7.9, 8.9, 10.1, 11.5, 13.1]],
  ['weight-for-age', 'male', 731, [8.6, 9.7, 10.8, 12.2, 13.6, 15.3, 17.1]],
  ['weight-for-age', 'female', 731, [8.1, 9.0, 10.2, 11.5, 13.0, 14.8, 17.0]],
  ['weight-for-age', 'male', 1826, [12.4, 14.1, 16.0, 18.3, 21.0, 24.2, 27.9]],
  ['weight-for-age', 'female', 1826, [12.1, 13.7, 15.8, 18.2, 21.2, 24.9, 29.5]],
  ['length-for-age', 'male', 365, [68.6, 71.0, 73.4, 75.7, 78.1, 80.5, 82.9]],
  ['length-for-age', 'female', 365, [66.3, 68.9, 71.4, 74.0, 76.6, 79.2, 81.7]],
];

describe('the lines of the growth charts', () => {
  it.each(printed)('of %s of a %s child on day %i are those WHO prints', (indicator, sex, day, measures) => {
    const point = listGrowthCurves(tables, indicator, sex, LINES)!.find(({ at }) => at === day)!;
    expect(point.measures.map((measure) => Number(measure.toFixed(1)))).toEqual(measures);
  });

  it('pass through the score of a child that has just that weight', () => {
    for (const { at, measures } of listGrowthCurves(tables, 'weight-for-age', 'female', [-5, -3, 0, 3, 4], 100)!) {
      const scores = measures.map((weightKg) => assessYoungChild({ sex: 'female', ageDays: at, weightKg, lengthCm: null, position: null, headCm: null, armCm: null, oedema: false }, tables).weightForAge?.z);
      expect(scores).toEqual([-5, -3, 0, 3, 4]);
    }
  });

  it('begin and end where the table does, at any step', () => {
    const points = listGrowthCurves(tables, 'weight-for-height', 'male', [0], 30)!;
    expect([points[0]!.at, points.at(-1)!.at]).toEqual([65, 120]);
  });

  it('are none for what a reference does not have', () => {
    expect(listGrowthCurves(readGrowthTables('who2007'), 'head-for-age', 'male', [0])).toBeUndefined();
  });
});
