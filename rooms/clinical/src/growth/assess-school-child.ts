import type { GrowthTables, Sex } from './growth-tables.ts';
import { type GrowthScore, scoreMeasure } from './score-measure.ts';

/** What was measured of somebody of 5 to 19 years. Null is unknown or not measured. */
export interface SchoolChild {
  sex: Sex | null;
  /** Months since birth, with decimals. */
  ageMonths: number | null;
  weightKg: number | null;
  heightCm: number | null;
  /** Pitting of both feet: weight is then not a measure of nutrition. */
  oedema: boolean;
}

/** Somebody of 5 to 19 years beside the reference of 2007. */
export interface SchoolChildGrowth {
  bmi: number | null;
  heightForAge: GrowthScore | null;
  weightForAge: GrowthScore | null;
  bmiForAge: GrowthScore | null;
}

const FIRST_MONTH = 60;
const LAST_MONTH = 228;
/** Weight for age tells nothing in puberty, when height grows fast. */
const LAST_WEIGHT_MONTH = 120;

/**
 * z-scores of 5 to 19 years by the WHO Reference 2007: 60 to 228 months, weight for age to 120 months, both ends included;
 * between two months L, M and S are interpolated. Nothing that contains weight with oedema.
 * Units: months, kg, cm. Source: de Onis et al., Bull World Health Organ 2007;85:660-7; WHO AnthroPlus manual.
 */
export function assessSchoolChild({ sex, ageMonths, weightKg, heightCm, oedema }: SchoolChild, tables: GrowthTables): SchoolChildGrowth {
  const within = (last: number): number | null => (ageMonths !== null && ageMonths >= FIRST_MONTH && ageMonths <= last ? ageMonths : null);
  const bmi = weightKg !== null && heightCm !== null && heightCm > 0 ? weightKg / (heightCm / 100) ** 2 : null;
  return {
    bmi,
    heightForAge: scoreMeasure(tables, 'length-for-age', sex, within(LAST_MONTH), heightCm),
    weightForAge: scoreMeasure(tables, 'weight-for-age', sex, within(LAST_WEIGHT_MONTH), oedema ? null : weightKg),
    bmiForAge: scoreMeasure(tables, 'bmi-for-age', sex, within(LAST_MONTH), oedema ? null : bmi),
  };
}
