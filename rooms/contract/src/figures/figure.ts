import type { Words } from '@tuyen/records';

/** A figure: never a bare number. Zero, missing and not applicable are three things; suppressed is a small count that whoever asks may not know. */
export interface Figure {
  /** contradicted: a share above the whole; what was counted is told, `finding` says what to look at. */
  state: 'value' | 'no-data' | 'not-applicable' | 'contradicted' | 'suppressed';
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** records: counted from records; reported: handed in as a total; derived: computed from a published percentage; mixed. */
  source: 'records' | 'reported' | 'derived' | 'mixed' | null;
  sourceNote: string | null;
  estimated: boolean;
  unverified: boolean;
  /** Whether it opens to persons. */
  explainable: boolean;
  /** The denominator is below the definition's smallest: neither coloured nor ranked. */
  small: boolean;
  /** What a coverage is measured against: the denominator's register and its day. */
  basis: Words | null;
  /** What is wrong with it, in words. */
  finding: Words | null;
}
