import type { Words } from '@tuyen/records';

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
  lines: ReportLine[];
}
