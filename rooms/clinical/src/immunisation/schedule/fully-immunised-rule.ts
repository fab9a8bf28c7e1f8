import type { Words } from '@tuyen/records';

/** What a child must have had before an age, by a version of the rule (`content/immunisation/fully-immunised.yaml`). */
export interface FullyImmunisedRule {
  rule: string;
  version: number;
  from: string;
  to?: string;
  title: Words;
  /** An age as text, `12 tháng`: only doses before it count. */
  before: string;
  needs: readonly FullyImmunisedNeed[];
  unverified?: boolean;
}

/** So many valid doses against each of some antigens, since an age. */
export interface FullyImmunisedNeed {
  need: string;
  antigens: readonly string[];
  doses: number;
  since?: string;
}

/** Whether a child is fully immunised, since which day, and what is missing. */
export interface FullyImmunised {
  rule: string;
  version: number;
  /** The day of the dose that made it full, `YYYY-MM-DD`; null while something is missing. */
  since: string | null;
  missing: { need: string; given: number; wanted: number }[];
}
