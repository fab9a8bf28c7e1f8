import type { Words } from '@tuyen/records';

export type LegalPeriod = 'week' | 'month';

/** A bound at the mean of the same period of past years plus so many standard deviations. */
export interface Band {
  period: LegalPeriod;
  deviations: number;
}

/** A number of linked cases within a period. */
export interface LinkedCases {
  period: LegalPeriod;
  cases: number;
}

/** What past years the present is held against, and the bounds. */
export interface EndemicRule {
  /** Years before the present one. */
  years: number;
  /** With fewer left there is no bound. */
  minimumYears: number;
  excludeEpidemicYears: boolean;
  /** Whether earlier years stand in for those left out. */
  replaceExcludedYears: boolean;
  deviation: 'sample' | 'population';
  warning?: Band;
  epidemic: Band;
}

/** The rule of one instrument for communes, with its days of force: content, not code. */
export interface EpidemicRule {
  rule: string;
  title: Words;
  instrument: string;
  articles?: string;
  from: string;
  to?: string;
  confidence: 'high' | 'medium' | 'low';
  /** Diseases of groups B and C that are at home here. */
  endemic: EndemicRule;
  /** Diseases of groups B and C that are not; where absent they are judged like those that are. */
  nonEndemic?: { warning: LinkedCases; epidemic: LinkedCases };
  /** Confirmed cases of a disease of group A. */
  groupA: { warning?: number; epidemic?: number };
  /** Parts in epidemic that make the larger area one. */
  widerAreas?: { district: number; province: number };
  end: { kind: 'whole-month' } | { kind: 'quiet-days'; days: Readonly<Record<string, number>> };
  /** What was not checked against the original text, or is a choice where the text is silent. */
  unverified: readonly Words[];
}
