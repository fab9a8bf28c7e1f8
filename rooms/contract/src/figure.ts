/** A figure: never a bare number. Zero, missing and not applicable are three things; suppressed is a small count that whoever asks may not know. */
export interface Figure {
  state: 'value' | 'no-data' | 'not-applicable' | 'suppressed';
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
}
