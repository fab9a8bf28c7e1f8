import type { TimeRange } from '../detectors/count-series.ts';
import type { KnownOutbreak } from './plant-outbreak.ts';

/** How a detector did where the outbreaks are known. Rates are NaN where nothing was there to count. */
export interface DetectorPerformance {
  outbreaks: number;
  /** Outbreaks with an alarm before they were over. */
  detected: number;
  /** Time points from the first of an outbreak to its first alarm, of the detected ones; 0 is at once. */
  delays: number[];
  /** Points outside outbreaks that were judged, and those of them with an alarm. */
  quietPoints: number;
  falseAlarms: number;
  /** Points that could not be judged. */
  unjudged: number;
}

const isWithin = (at: number, outbreaks: readonly KnownOutbreak[]): boolean => outbreaks.some(({ first, last }) => at >= first && at <= last);

/**
 * Holds the alarms of a range against the outbreaks that are known to be there. An outbreak counts when it begins in the
 * range; the `recovery` points after one are neither quiet nor of it, since a detector may rightly still alarm.
 * M. Frisén (1992): Evaluations of methods for statistical surveillance. Statistics in Medicine 11: 1489-1502.
 *
 * @param alarms 1, 0, or NaN for a point that could not be judged; one a point of the range.
 */
export function evaluateAlarms(alarms: readonly number[], { first, last }: TimeRange, outbreaks: readonly KnownOutbreak[], recovery = 0): DetectorPerformance {
  const performance: DetectorPerformance = { outbreaks: 0, detected: 0, delays: [], quietPoints: 0, falseAlarms: 0, unjudged: alarms.filter(Number.isNaN).length };
  for (const outbreak of outbreaks) {
    if (outbreak.first < first || outbreak.first > last) continue;
    performance.outbreaks += 1;
    const delay = alarms.slice(outbreak.first - first, outbreak.last - first + 1).indexOf(1);
    if (delay < 0) continue;
    performance.detected += 1;
    performance.delays.push(delay);
  }
  const known = outbreaks.map((outbreak) => ({ first: outbreak.first, last: outbreak.last + recovery }));
  for (const [index, alarm] of alarms.entries()) {
    if (Number.isNaN(alarm) || isWithin(first + index, known)) continue;
    performance.quietPoints += 1;
    performance.falseAlarms += alarm;
  }
  return performance;
}

/** Several series together. */
export function poolPerformance(all: readonly DetectorPerformance[]): DetectorPerformance {
  const sum = (of: (each: DetectorPerformance) => number): number => all.reduce((total, each) => total + of(each), 0);
  return {
    outbreaks: sum((each) => each.outbreaks),
    detected: sum((each) => each.detected),
    delays: all.flatMap((each) => each.delays),
    quietPoints: sum((each) => each.quietPoints),
    falseAlarms: sum((each) => each.falseAlarms),
    unjudged: sum((each) => each.unjudged),
  };
}

/** The figures of a table: shares between 0 and 1, the mean delay in time points. */
export function summarisePerformance({ outbreaks, detected, delays, quietPoints, falseAlarms }: DetectorPerformance): { sensitivity: number; meanDelay: number; falseAlarmRate: number } {
  return {
    sensitivity: detected / outbreaks,
    meanDelay: delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
    falseAlarmRate: falseAlarms / quietPoints,
  };
}
