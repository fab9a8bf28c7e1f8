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
  place: 'this-site';
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
