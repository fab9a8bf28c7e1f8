import { DAYS_OF_MONTH, type LengthPosition, STANDING_FROM_DAY, adjustLength } from './adjust-length.ts';
import type { GrowthTables, Sex } from './growth-tables.ts';
import { type GrowthScore, scoreMeasure } from './score-measure.ts';

/** What was measured of a child under five. Null is unknown or not measured. */
export interface YoungChild {
  sex: Sex | null;
  /** Days since birth; decimals are rounded, half up. */
  ageDays: number | null;
  weightKg: number | null;
  lengthCm: number | null;
  position: LengthPosition | null;
  headCm: number | null;
  armCm: number | null;
  /** Pitting of both feet: weight is then not a measure of nutrition. */
  oedema: boolean;
}

/** A child under five beside the standards of 2006. */
export interface YoungChildGrowth {
  length: number | null;
  position: LengthPosition | null;
  bmi: number | null;
  lengthForAge: GrowthScore | null;
  weightForAge: GrowthScore | null;
  weightForLength: GrowthScore | null;
  bmiForAge: GrowthScore | null;
  headForAge: GrowthScore | null;
  armForAge: GrowthScore | null;
}

/** The tables end with the fifth birthday: 60 months. */
const END_MONTH = 60;
/** Without age and position a child from this length on is compared standing, in cm. */
const STANDING_FROM_CM = 87;

type WeightTable = 'weight-for-length' | 'weight-for-height';

function weightTable(ageDays: number | null, position: LengthPosition | null, length: number): WeightTable {
  const standing = ageDays === null ? (position === null ? length >= STANDING_FROM_CM : position === 'standing') : ageDays >= STANDING_FROM_DAY;
  return standing ? 'weight-for-height' : 'weight-for-length';
}

/**
 * z-scores of a child under five by the WHO Child Growth Standards of 2006.
 * Nothing is computed from 60 months on; nothing that contains weight with oedema; for the arm from 91 days on.
 * Weight for length needs no age: without it the position, else 87 cm, decides which table it is.
 * Units: days, kg, cm. Source: WHO Child Growth Standards (2006, 2007); WHO Anthro manual.
 */
export function assessYoungChild(child: YoungChild, tables: GrowthTables): YoungChildGrowth {
  const known = child.ageDays !== null && child.ageDays >= 0;
  const ageDays = known ? Math.floor(child.ageDays! + 0.5) : null;
  const ageMonths = known ? child.ageDays! / DAYS_OF_MONTH : null;
  const { length, position } = adjustLength(ageDays, ageMonths, child.lengthCm, child.position);
  const tooOld = ageMonths !== null && ageMonths >= END_MONTH;
  const age = tooOld ? null : ageDays;
  const weight = child.oedema ? null : child.weightKg;
  const bmi = child.weightKg !== null && length !== null && length > 0 ? child.weightKg / (length / 100) ** 2 : null;
  const score = (...rest: [indicator: Parameters<typeof scoreMeasure>[1], x: number | null, measure: number | null]): GrowthScore | null => scoreMeasure(tables, rest[0], child.sex, rest[1], rest[2]);
  return {
    length,
    position,
    bmi,
    lengthForAge: score('length-for-age', age, length),
    weightForAge: score('weight-for-age', age, weight),
    weightForLength: tooOld || length === null ? null : score(weightTable(ageDays, position, length), length, weight),
    bmiForAge: score('bmi-for-age', age, child.oedema ? null : bmi),
    headForAge: score('head-for-age', age, child.headCm),
    armForAge: score('arm-for-age', age, child.armCm),
  };
}
