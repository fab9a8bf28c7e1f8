import type { Words } from '@tuyen/records';
import type { GrowthReference } from './growth-tables.ts';

/** What is graded: an indicator of a reference, or the arm circumference itself in cm. */
export type GradedMeasure = 'weight-for-age' | 'length-for-age' | 'weight-for-length' | 'bmi-for-age' | 'arm';

/** One grade: the first of a list whose limit a value is below or above; the last, without a limit, is the rest. */
export interface Grade {
  code: string;
  /** `severe` asks for care now, `moderate` for follow-up, `risk` for advice. */
  level: 'severe' | 'moderate' | 'risk' | 'normal';
  name: Words;
  below?: number;
  above?: number;
}

/** How values are named from a day on: a list of content/growth/classification.yaml. */
export interface GrowthClassification {
  id: string;
  reference: GrowthReference;
  measure: GradedMeasure;
  /** Months of age, first included, last excluded. */
  ages?: { from: number; to: number };
  from: string;
  to?: string;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  grades: readonly Grade[];
}
