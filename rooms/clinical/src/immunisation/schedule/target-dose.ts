import type { Dated } from './dated.ts';
import type { Duration } from './duration.ts';
import type { SerialDay } from './serial-day.ts';
import type { SkipRule } from './skip-rule.ts';

/** Ages as durations since birth; the maximum is the first day on which the dose is too late. */
export interface AgeRule extends Dated {
  absoluteMinimum: Duration | undefined;
  minimum: Duration | undefined;
  earliestRecommended: Duration | undefined;
  latestRecommended: Duration | undefined;
  maximum: Duration | undefined;
}

/** What an interval is counted from. */
export type IntervalStart = { from: 'previous' } | { from: 'target-dose'; number: number } | { from: 'vaccines'; codes: ReadonlySet<string> } | { from: 'observation'; code: string };

export interface IntervalRule extends Dated {
  start: IntervalStart;
  absoluteMinimum: Duration | undefined;
  minimum: Duration | undefined;
  earliestRecommended: Duration | undefined;
  latestRecommended: Duration | undefined;
  /** Goes before what other antigens of the vaccine group wait for. */
  isPriority: boolean;
}

export interface VaccineRule {
  code: string;
  from: Duration | undefined;
  until: Duration | undefined;
  /** Only this product counts: its trade name and its maker (MVX). */
  product: { tradeName: string; maker: string } | undefined;
}

/** One dose of a series: what must be true of a dose given to satisfy it, and when it is due. */
export interface TargetDose {
  /** 1 for the first. */
  number: number;
  ages: readonly AgeRule[];
  intervals: readonly IntervalRule[];
  allowableIntervals: readonly IntervalRule[];
  preferable: readonly VaccineRule[];
  allowable: readonly VaccineRule[];
  inadvertent: ReadonlySet<string>;
  skips: readonly SkipRule[];
  /** Comes again for ever. */
  isRecurring: boolean;
  season: { start: SerialDay; end: SerialDay } | undefined;
}
