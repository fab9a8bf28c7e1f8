import type { Words } from '../problems/finding.ts';

/** A list of codes (danh mục): ICD-10, ethnic groups, occupations, techniques … */
export interface CodeSystem {
  /** `icd10-vn`; what a form's `codes` names. */
  id: string;
  title: Words;
  /** Its edition, as its publisher writes it. */
  version?: string;
  /** Dates of force, inclusive, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** Regulation that makes it binding: `QĐ 4469/QĐ-BYT`. */
  instrument?: string;
  /** Where the text was taken from, and under which licence. */
  source?: string;
  licence?: string;
  /** Canonical URL in FHIR, where one is published. */
  url?: string;
  /** true: not checked against the original text. */
  unverified?: boolean;
}

/** One code of a system, as it was in a stretch of time. */
export interface Concept {
  code: string;
  /** Vietnamese. */
  display: string;
  displayEn?: string;
  /** Dates of force, inclusive, `YYYY-MM-DD`; open where absent. */
  from?: string;
  to?: string;
  /** What the user of the code should know: «không dùng làm bệnh chính». */
  note?: string;
}

/** Whether something dated is in force on a day, `YYYY-MM-DD`; both ends inclusive, open where absent. */
export function isInForce(dated: { from?: string; to?: string }, date: string): boolean {
  return (dated.from === undefined || dated.from <= date) && (dated.to === undefined || date <= dated.to);
}
