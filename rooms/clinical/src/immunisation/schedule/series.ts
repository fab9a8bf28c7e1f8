import type { Duration } from './duration.ts';
import type { TargetDose } from './target-dose.ts';

export type SeriesKind = 'standard' | 'risk' | 'evaluation-only';
export type Gender = 'Female' | 'Male' | 'Transgender' | 'Unknown';

/** One path to immunity against one antigen: doses in order, and when it is chosen rather than another. */
export interface Series {
  name: string;
  antigen: string;
  vaccineGroup: string;
  kind: SeriesKind;
  /** Empty: everybody's. */
  genders: ReadonlySet<Gender>;
  /** What makes a risk series relevant: an observation, at an age. */
  indications: readonly { observation: string; from: Duration | undefined; until: Duration | undefined }[];
  doses: readonly TargetDose[];
  choice: SeriesChoice;
}

/** How a series stands among the others of its antigen (CDSi 8). */
export interface SeriesChoice {
  isDefault: boolean;
  /** Followed only as long as one product is used. */
  isProductPath: boolean;
  group: string;
  equivalentGroups: readonly string[];
  /** `A` before `B`. */
  priority: string;
  /** 1 before 2. */
  preference: number;
  minAgeToStart: Duration | undefined;
  maxAgeToStart: Duration | undefined;
}
