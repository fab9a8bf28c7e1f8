import type { Finding } from '../../problems/finding.ts';
import type { DataValue } from '../../records/record.ts';

/** One answer read: its value as it is kept, null for no answer, undefined when it cannot be used (a finding says why). */
export type Answer = DataValue | undefined;

/** What reading an answer needs to know. */
export interface Reader {
  /** Day of the record in Vietnam, and its time where it has one. */
  at: { day: string; time?: string } | null;
  knowsCode(system: string, code: string, date: string): boolean;
  knowsUnit(id: string): boolean;
  /** Notes what is wrong. */
  note(code: string, severity: Finding['severity'], field: string, facts?: Finding['facts']): void;
}
