import type { Sex } from '../growth/growth-tables.ts';

/** With cholesterol and diabetes, or with body mass index only. */
export type RiskModel = 'laboratory' | 'non-laboratory';

/** One chart: percent by age group, then systolic pressure, then cholesterol or body mass index. */
interface RiskChart {
  model: RiskModel;
  sex: Sex;
  smoker: boolean;
  /** Of the laboratory charts only. */
  diabetes?: boolean;
  risks: readonly (readonly (readonly number[])[])[];
}

/** A file of content/cardiovascular, parsed: the charts of one region. */
export interface RiskCharts {
  id: string;
  from: string;
  to?: string;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  /** Where each group begins; the last has no end but that of age. */
  bands: { age: readonly number[]; ageEnd: number; systolic: readonly number[]; totalCholesterol: readonly number[]; bmi: readonly number[] };
  charts: readonly RiskChart[];
}

/** The group a value falls into: the last whose beginning it reaches. */
export const bandOf = (value: number, beginnings: readonly number[]): number => beginnings.findLastIndex((beginning) => value >= beginning);

/** The chart of a person. */
export function findChart({ charts }: RiskCharts, model: RiskModel, sex: Sex, smoker: boolean, diabetes: boolean): RiskChart {
  const chart = charts.find((each) => each.model === model && each.sex === sex && each.smoker === smoker && (each.diabetes ?? diabetes) === diabetes);
  if (chart === undefined) throw new Error(`There is no ${model} chart for every sex, smoking and diabetes`);
  return chart;
}
