import type { calendar, Words } from '@tuyen/records';

/** One line of a report: an indicator (and category of a breakdown) shown for the period and compared. */
export interface ReportLine {
  id: string;
  title: Words;
  indicator: string;
  /** `breakdown=category`, e.g. `tier=province`; absent = the whole. */
  category?: string;
  /** How deep the line stands below another. */
  level?: number;
}

/** When a report is due, for some kinds of period. */
export interface ReportDeadline extends calendar.Deadline {
  periods: string[];
  instrument?: string;
  /** true: not checked against the original text. */
  unverified?: boolean;
}

/** A dated layout of indicators, e.g. the half-year review. */
export interface Report {
  report: string;
  version: number;
  title: Words;
  /** Period kinds it can be run for: `half`, `year`, `quarter`, `nine-months`, `month`. */
  periods: string[];
  /** Compare with the same period of the year before. */
  comparePreviousYear: boolean;
  from: string;
  to?: string;
  instrument?: string;
  unverified?: boolean;
  /** Types of units that hand it in; absent: it is for looking at only. */
  units?: string[];
  deadlines?: ReportDeadline[];
  lines: ReportLine[];
}
