import type { Words } from '@tuyen/records';
import type { Figure } from './figures/figure.ts';
import type { UnitBrief } from './units.ts';

/** GET /api/plans/:id/targets/:target/gap?period=P&map=DATE → PlanGapAnswer: how far a target is, where, and where it is going. */
export interface PlanGapAnswer {
  plan: string;
  target: string;
  title: Words;
  indicator: string;
  measure: Words;
  value: number | null;
  comparison: string;
  deadline: string;
  unit: UnitBrief;
  period: string;
  map: string | null;
  actual: Figure;
  state: 'reached' | 'on-the-way' | 'behind' | 'no-data' | 'task';
  /** The rule the state was given by, with its numbers. */
  rule: Words;
  /** How many more (or fewer) must be counted; null where the figure is no share. */
  gap: number | null;
  /** Communes that have not reached the target themselves, the widest gap first; the list of names behind each is the explanation’s complement. */
  communes: { unit: UnitBrief; figure: Figure; gap: number | null }[];
  /** What the figure will be at the deadline if it goes on as in the last twelve months, with the range of 8 times out of 10; null where there is too little to go by. */
  forecast: { value: number; low: number; high: number; points: number } | null;
}
