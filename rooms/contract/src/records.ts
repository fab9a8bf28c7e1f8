import type { Finding, RecordData, RecordDraft, Words } from '@tuyen/records';
import type { UnitBrief } from './units.ts';

/** GET /api/records/:subjectId/:recordId → RecordAnswer: one record as it stands, drawn by its form. */
export interface RecordAnswer {
  recordId: string;
  form: string;
  version: number;
  title: Words;
  /** Type of the subject and unit of the record: a correction repeats them. */
  subjectType: string;
  unit: UnitBrief;
  data: RecordData;
  /** Label/value lines for reading, groups nested. */
  lines: RecordLine[];
  /** Oldest first. */
  history: { recordId: string; at: string; enteredAt: string; by: string; reason: string | null; withdrawn: boolean }[];
  place: RecordPlace;
}
/** How far up a record has come: this machine, the centre (the site above), the province (above that); or parked above, and why. */
export interface RecordPlace {
  at: 'here' | 'centre' | 'province';
  parked: Words | null;
}
export interface RecordLine {
  label: Words;
  value?: string;
  items?: RecordLine[];
}

/** POST /api/records RecordRequest → RecordedAnswer. The draft's id makes it idempotent: sent twice, it is recorded once. `by` and `enteredAt` are set by the server. */
export type RecordRequest = Omit<RecordDraft, 'by' | 'enteredAt'>;
export interface RecordedAnswer {
  recordId: string;
  seq: number;
  site: string;
  unchanged: boolean;
  warnings: (Finding & { message: Words })[];
}

/** GET /api/forms/:form?at=DATE → the Form (from @tuyen/records). GET /api/forms/:form/questionnaire → FHIR R4 Questionnaire. */

/** GET /api/conflicts → ConflictsAnswer: records that two sites corrected differently, the most urgent first. */
export interface ConflictsAnswer {
  conflicts: ConflictCard[];
}
export interface ConflictCard {
  subjectId: string;
  rootId: string;
  title: Words;
  openedAt: string;
  /** Day by which somebody decides. */
  due: string;
  versions: {
    recordId: string;
    unit: string;
    by: string;
    enteredAt: string;
    reason: string | null;
    withdrawn: boolean;
    /** Stands until somebody decides. */
    stands: boolean;
    /** Only what differs. */
    lines: RecordLine[];
  }[];
}

/** POST /api/conflicts/:subjectId/:rootId ConflictDecision → { settled: true } */
export interface ConflictDecision {
  choice: string;
  reason: string;
}
