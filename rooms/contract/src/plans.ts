import type { Words } from '@tuyen/records';
import type { Figure } from './figures/figure.ts';
import type { UnitBrief } from './units.ts';

/** GET /api/plans → PlanBrief[]; GET /api/plans/:id?period=P → PlanAnswer */
export interface PlanBrief {
  id: string;
  title: Words;
  unit: UnitBrief;
  from: string;
  to: string;
  targets: number;
  measured: number;
  reached: number;
}
export interface PlanAnswer extends PlanBrief {
  document: { number?: string; date?: string; issuer: string };
  period: string;
  /** The chosen map’s day; null: as then. */
  map: string | null;
  periods: string[];
  lines: PlanLine[];
}
export interface PlanLine {
  id: string;
  title: Words;
  indicator: string;
  indicatorTitle: Words;
  value: number | null;
  valueTo: number | null;
  comparison: string;
  unit: Words;
  direction: string;
  deadline: string;
  baseline: { value: number; date: string } | null;
  owner: Words;
  quote: string;
  paragraph: string;
  actual: Figure;
  /** reached, on-the-way, behind, no-data, task */
  state: 'reached' | 'on-the-way' | 'behind' | 'no-data' | 'task';
  /** The rule the state was given by, with its numbers. */
  rule: Words;
}
