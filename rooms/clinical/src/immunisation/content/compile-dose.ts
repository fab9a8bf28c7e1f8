import { Refusal } from '@tuyen/records';
import { type Duration, parseDuration } from '../schedule/duration.ts';
import { ALWAYS, NEVER } from '../schedule/serial-day.ts';
import type { IntervalRule, TargetDose } from '../schedule/target-dose.ts';
import type { DoseContent } from './schedule-content.ts';

/** A duration of the content; undefined where none is written. */
export function readDuration(text: string | undefined): Duration | undefined {
  if (text === undefined) return undefined;
  const duration = parseDuration(text);
  if (duration === null) throw new Refusal('schedule.not-readable', { at: text });
  return duration;
}

const undated = { effective: ALWAYS, ceased: NEVER } as const;
const noDuration = { absoluteMinimum: undefined, minimum: undefined, earliestRecommended: undefined, latestRecommended: undefined } as const;

function compileIntervals({ interval, since }: DoseContent): IntervalRule[] {
  const intervals: IntervalRule[] = [];
  if (interval !== undefined) {
    intervals.push({
      ...undated,
      start: { from: 'previous' },
      absoluteMinimum: readDuration(interval.absolute ?? interval.minimum),
      minimum: readDuration(interval.minimum),
      earliestRecommended: readDuration(interval.recommended),
      latestRecommended: readDuration(interval.overdue),
      isPriority: false,
    });
  }
  // A dose given before that day does not count, and none is due before it.
  if (since !== undefined) intervals.push({ ...undated, ...noDuration, start: { from: 'observation', code: since }, absoluteMinimum: readDuration('0 days'), minimum: readDuration('0 days'), isPriority: false });
  return intervals;
}

/** One dose of a series of the content; where it sets no absolute minimum, its minimum is one. */
export function compileDose(dose: DoseContent, number: number): TargetDose {
  const passOver = readDuration(dose.passOver);
  return {
    number,
    ages: [
      {
        ...undated,
        absoluteMinimum: readDuration(dose.absolute ?? dose.minimum),
        minimum: readDuration(dose.minimum),
        earliestRecommended: readDuration(dose.recommended),
        latestRecommended: readDuration(dose.overdue),
        maximum: readDuration(dose.maximum),
      },
    ],
    intervals: compileIntervals(dose),
    allowableIntervals: [],
    preferable: dose.vaccines.map((code) => ({ code, from: undefined, until: undefined, product: undefined })),
    allowable: [],
    inadvertent: new Set(),
    skips: passOver === undefined ? [] : [{ context: 'both', logic: 'or', sets: [{ ...undated, logic: 'or', conditions: [{ kind: 'age', from: passOver, until: undefined }] }] }],
    isRecurring: false,
    season: undefined,
  };
}
