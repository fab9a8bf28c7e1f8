import type { GradedMeasure, Grade, GrowthClassification } from './classification.ts';
import type { GrowthReference } from './growth-tables.ts';

/** A value to be named, and the child and day it is of. */
export interface GradedValue {
  reference: GrowthReference;
  measure: GradedMeasure;
  /** z-score, or cm for the arm. */
  value: number;
  ageMonths: number;
  /** `YYYY-MM-DD`: the day of the measurement decides which rules hold. */
  date: string;
}

const applies = (rule: GrowthClassification, { reference, measure, ageMonths, date }: GradedValue): boolean =>
  rule.reference === reference && rule.measure === measure && rule.from <= date && (rule.to === undefined || date <= rule.to) && (rule.ages === undefined || (ageMonths >= rule.ages.from && ageMonths < rule.ages.to));

const holds = ({ below, above }: Grade, value: number): boolean => (below === undefined || value < below) && (above === undefined || value > above);

/** The grade of a value, or undefined where no rule of that day is about it. Limits themselves are outside: −2,00 is not underweight. */
export function classifyGrowth(value: GradedValue, rules: readonly GrowthClassification[]): Grade | undefined {
  return rules.find((rule) => applies(rule, value))?.grades.find((grade) => holds(grade, value.value));
}
