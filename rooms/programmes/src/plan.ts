import type { Words } from '@tuyen/records';

/** How a figure must stand to its value. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=';

/** A figure on the way to a target, e.g. 2020 on the way to 2025. */
export interface PlanMilestone {
  value: number;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The target's own comparison when absent. */
  comparison?: Comparison;
  /** Exact words and place, where the plan says the milestone in another sentence than the target. */
  quote?: string;
  paragraph?: string;
}

/** What a target starts from. `value` is absent where the plan names the point of comparison (`so với năm 2018`) without its figure. */
export interface PlanBaseline {
  value?: number;
  date: string;
  source?: string;
}

/** One target (chỉ tiêu) of a plan, with the plan's own words. */
export interface PlanTarget {
  /** Stable within the plan, e.g. `t12`, `1.2-7b`. */
  id: string;
  title: Words;
  /** The indicator it is measured by (an id that exists). */
  indicator: string;
  /** `breakdown=category` of that indicator, e.g. `tier=district`; absent = the whole. */
  category?: string;
  /** Absent where the plan asks for something without a figure (a task). */
  value?: number;
  /** For two-sided or yearly goals: the upper end, or the second figure. */
  valueTo?: number;
  /** `>=`, `>`, `<=`, `<`, `=`: how the value must be met. */
  comparison: Comparison;
  unit: Words;
  direction: 'up' | 'down' | 'maintain';
  baseline?: PlanBaseline;
  /** `YYYY-MM-DD`. */
  deadline: string;
  /** Milestones on the way. */
  milestones?: PlanMilestone[];
  owner: Words;
  /** Exact words of the plan, and where they stand. */
  quote: string;
  paragraph: string;
  note?: Words;
}

/** A figure the plan's text reports about the time before it: what the totals of that period must show. */
export interface PlanFigure {
  indicator: string;
  category?: string;
  /** Period id, `2017-H1`. */
  period: string;
  value: number;
  /** As printed: percent of the same period of the year before. */
  percentOfPrevious?: number;
  quote: string;
  paragraph: string;
}

/** A plan (kế hoạch) as content. */
export interface Plan {
  plan: string;
  version: number;
  title: Words;
  /** Number and date as printed; absent where the text has none. */
  document: { number?: string; date?: string; issuer: string };
  /** Code of the unit it binds and the date at which that code holds. */
  unit: { code: string; type: string; at: string };
  from: string;
  to: string;
  /** Reporting rhythm, e.g. [3, 6, 9, 12] months. */
  reportingMonths?: number[];
  /** File of the source text, its title. */
  source: string;
  targets: PlanTarget[];
  figures?: PlanFigure[];
  note?: Words;
}
