import type { Finding } from '../problems/finding.ts';
import type { RecordData } from '../records/record.ts';

/** What a check of a record needs to know besides the form and the data. */
export interface CheckContext {
  /** Business time of the record, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss+07:00`; `at` in expressions. */
  at: string;
  /** Today in Vietnam, `YYYY-MM-DD`; the pure room has no clock. */
  today: string;
  /** What is known of the subject, as `subject.*` in expressions: `{sex, birth_date}`. */
  subject?: RecordData;
  /**
   * For state forms: the folded state before this record. A field that the record leaves out is then asked of the state,
   * so a record may carry only what changes. Without it every required field must be in the record itself.
   */
  current?: RecordData;
  /** Whether the code system has the code on the date (`YYYY-MM-DD`, the day of `at`). */
  knowsCode(system: string, code: string, date: string): boolean;
  /** Whether an organisation unit has this id. */
  knowsUnit(id: string): boolean;
}

/** What came of the check: the data as it is to be kept, and what is wrong with it. Data with an error must not be kept. */
export interface CheckedData {
  data: RecordData;
  findings: Finding[];
}
