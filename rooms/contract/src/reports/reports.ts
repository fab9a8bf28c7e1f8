import type { Words } from '@tuyen/records';
import type { Figure } from '../figures/figure.ts';
import type { UnitBrief } from '../units.ts';

/** GET /api/reports → ReportBrief[]; GET /api/reports/:id?unit=CODE or UNIT_ID&period=P → ReportAnswer */
export interface ReportBrief {
  id: string;
  title: Words;
  /** Period kinds it can be run for: `month`, `quarter`, `half`, `nine-months`, `year`. */
  periods: string[];
}
export interface ReportAnswer {
  report: string;
  version: number;
  title: Words;
  unit: UnitBrief;
  period: { id: string; from: string; to: string };
  /** The chosen map’s day; null: as then. */
  map: string | null;
  previous: { id: string; from: string; to: string } | null;
  lines: ReportAnswerLine[];
}
export interface ReportAnswerLine {
  id: string;
  title: Words;
  level: number;
  indicator: string;
  /** What one is called: lượt, người, %. */
  measure: Words;
  figure: Figure;
  previous: Figure | null;
  /** Percent of the same period before, two decimals; null where it cannot be known. */
  percentOfPrevious: number | null;
}
