import type { Dated } from './dated.ts';
import type { Duration } from './duration.ts';
import type { SerialDay } from './serial-day.ts';

export type Logic = 'and' | 'or';

/** When a target dose is not needed: sets of conditions, joined by a logic, in judging a dose, in forecasting, or in both. */
export interface SkipRule {
  context: 'evaluation' | 'forecast' | 'both';
  logic: Logic;
  sets: readonly SkipSet[];
}

export interface SkipSet extends Dated {
  logic: Logic;
  conditions: readonly SkipCondition[];
}

export type SkipCondition =
  | { kind: 'age'; from: Duration | undefined; until: Duration | undefined }
  | { kind: 'interval'; interval: Duration }
  | { kind: 'completed-series'; groups: readonly string[] }
  | CountCondition;

/** So many doses of some vaccines, given within ages and days. */
export interface CountCondition {
  kind: 'count';
  from: Duration | undefined;
  until: Duration | undefined;
  start: SerialDay;
  end: SerialDay;
  count: number;
  comparison: 'greater' | 'equal' | 'less';
  /** Only doses found valid in this series. */
  validOnly: boolean;
  /** Empty: every vaccine of the antigen. */
  codes: ReadonlySet<string>;
}
