import type { ProposedCase } from './surveillance/cases.ts';
import type { ImportBrief } from './imports.ts';
import type { PersonBrief } from './persons.ts';
import type { UnitBrief } from './units.ts';
import type { VisitBrief } from './visits.ts';

/** GET /api/today → TodayAnswer */
export interface TodayAnswer {
  date: string;
  unit: UnitBrief;
  /** Visits recorded at the unit on this date, newest first. */
  visits: VisitBrief[];
  visitsToday: number;
  visitsThisMonth: number;
  /** People with a follow-up date today or overdue up to 30 days without a later visit. */
  followUps: { person: PersonBrief; date: string; visitId: string; diagnosis: string | null }[];
  /** Visits that may be a notifiable disease without a case report, the most pressing first. */
  proposedCases: ProposedCase[];
  /** Parked records of imports waiting for somebody. */
  parked: number;
  /** Imports of the last days. */
  imports: ImportBrief[];
  people: number;
  households: number;
  /** null: this site speaks with no other. */
  sync: { parent: string; /** Records the site above does not hold yet. */ unsent: number; /** When both sides were last in touch. */ seenAt: string | null; /** Groups that differed when both sides were last compared. */ different: number } | null;
  /** Records that two sites corrected differently, waiting for a decision. */
  conflicts: number;
}
