import type { Finding } from '@tuyen/records';

/** Something that did not go in, as a run reports it; the evidence stands in the database. */
export interface ParkedNote {
  file: string;
  /** MA_LK, row or line. */
  entry: string;
  code: string;
  severity: Finding['severity'];
  field: string | null;
  facts: NonNullable<Finding['facts']>;
}

/** A person matched, or not matched, with a doubt somebody should look at. */
export interface DoubtNote {
  file: string;
  entry: string;
  personId: string;
  score: number;
  /** Problem codes that say why. */
  reasons: string[];
}

/** What an import did so far. */
export interface ImportTally {
  files: number;
  /** Records written, by form. */
  records: Record<string, number>;
  /** Claims or rows that changed nothing. */
  unchanged: number;
  /** Claims or rows that became corrections. */
  corrected: number;
  parked: ParkedNote[];
  /** Warnings about files and entries that went in; at most a thousand are kept. */
  findings: (Finding & { file: string })[];
  doubtful: DoubtNote[];
}

export const emptyTally = (): ImportTally => ({ files: 0, records: {}, unchanged: 0, corrected: 0, parked: [], findings: [], doubtful: [] });

const MOST_NOTES = 1000;

export function noteFinding(tally: ImportTally, file: string, finding: Finding): void {
  if (tally.findings.length < MOST_NOTES) tally.findings.push({ file, ...finding });
}

export function noteDoubt(tally: ImportTally, doubt: DoubtNote): void {
  if (tally.doubtful.length < MOST_NOTES) tally.doubtful.push(doubt);
}

export function countRecord(tally: ImportTally, form: string): void {
  tally.records[form] = (tally.records[form] ?? 0) + 1;
}
