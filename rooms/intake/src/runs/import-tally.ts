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

/** Why a person is perhaps another one. */
export interface DoubtReason {
  code: string;
  facts?: Record<string, string | number | boolean>;
}

/** A person matched, or not matched, with a doubt somebody should look at. */
export interface DoubtNote {
  file: string;
  entry: string;
  personId: string;
  score: number;
  /** Problems that say why. */
  reasons: DoubtReason[];
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
  /** At most ten thousand are kept here; all stand in the database. */
  parked: ParkedNote[];
  parkedCount: number;
  /** Warnings about files and entries that went in; at most a thousand are kept. */
  findings: (Finding & { file: string })[];
  doubtful: DoubtNote[];
  /** Digests of entries that went in, or were in already. */
  settled: Set<string> | null;
}

export const emptyTally = (): ImportTally => ({ files: 0, records: {}, unchanged: 0, corrected: 0, parked: [], parkedCount: 0, findings: [], doubtful: [], settled: null });

const MOST_NOTES = 1000;

export function noteFinding(tally: ImportTally, file: string, finding: Finding): void {
  if (tally.findings.length < MOST_NOTES) tally.findings.push({ file, ...finding });
}

export function noteDoubt(tally: ImportTally, doubt: DoubtNote): void {
  if (tally.doubtful.length < MOST_NOTES) tally.doubtful.push(doubt);
}

const MOST_PARKED = 10_000;

export function noteParked(tally: ImportTally, note: ParkedNote): void {
  tally.parkedCount += 1;
  if (tally.parked.length < MOST_PARKED) tally.parked.push(note);
}

export function countRecord(tally: ImportTally, form: string): void {
  tally.records[form] = (tally.records[form] ?? 0) + 1;
}

export function settleUnchanged(tally: ImportTally, digest: string): void {
  tally.unchanged += 1;
  tally.settled?.add(digest);
}
