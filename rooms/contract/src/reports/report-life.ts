import type { Words } from '@tuyen/records';
import type { ReportAnswer } from './reports.ts';
import type { UnitBrief } from '../units.ts';

/** What can be done with a report of a unit and a period. */
export type ReportStep = 'open' | 'submit' | 'approve' | 'return' | 'issue';
export type ReportStanding = 'none' | 'open' | 'submitted' | 'returned' | 'approved' | 'issued';

/** A report as it was handed in: its figures, and all that says how they came about. Never changed afterwards. */
export interface ReportPaper {
  answer: ReportAnswer;
  /** Unit above, whose name stands over the reporting unit's. */
  above: UnitBrief | null;
  /** Version of each indicator's definition that was counted. */
  indicators: Record<string, number>;
  /** Everything recorded up to there was counted: site, last sequence number, time. */
  cut: { site: string; seq: number; at: string };
  /** Account that handed it in. */
  author: string;
}

/** A paper with what was written on it when it was issued. */
export interface ReportIssue {
  version: number;
  number: string | null;
  place: string | null;
  /** `YYYY-MM-DD`. */
  date: string;
  signer: string;
  signerTitle: string | null;
  paper: ReportPaper;
}

/** A line that says something else in two papers. */
export interface ReportDifference {
  line: string;
  title: Words;
  before: number | null;
  after: number | null;
}

/**
 * GET /api/reports/:id/life?unit=CODE&period=P → ReportLife
 * POST /api/reports/:id/life?unit=CODE&period=P, ReportStepRequest → ReportLife
 */
export interface ReportLife {
  report: string;
  unit: UnitBrief;
  period: string;
  standing: ReportStanding;
  /** Last day in time; null where no deadline is known. */
  due: string | null;
  dueUnverified: boolean;
  /** What may be done next by whoever asks. */
  next: ReportStep[];
  steps: { step: ReportStep; at: string; by: string; reason: string | null }[];
  /** The paper on its way: handed in, not yet issued. */
  submitted: ReportPaper | null;
  /** Oldest first. */
  issues: ReportIssue[];
  /** What has been recorded late: the last issue against the figures of now. */
  lateDifferences: ReportDifference[];
}
export interface ReportStepRequest {
  step: ReportStep;
  reason?: string;
  number?: string;
  place?: string;
  signer?: string;
  signerTitle?: string;
}

/** GET /api/reports/:id/board?unit=CODE&period=P → ReportBoard */
export interface ReportBoard {
  report: string;
  period: string;
  due: string | null;
  dueUnverified: boolean;
  rows: ReportBoardRow[];
}
export interface ReportBoardRow {
  unit: UnitBrief;
  standing: ReportStanding;
  /** Day of the first handing in; null while there is none. */
  submitted: string | null;
  late: boolean;
  /** Days of the calendar after the due day, till it was handed in or till today. */
  daysLate: number;
}
