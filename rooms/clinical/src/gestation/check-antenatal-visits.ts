import { addDays } from '@tuyen/records';
import { type GestationAt, type Trimester, gestationAt } from './gestation-at.ts';
import type { GestationRules } from './gestation-rules.ts';

/** A visit beside the pregnancy it belongs to. */
export interface AntenatalVisit {
  date: string;
  /** Null outside the pregnancy. */
  gestation: GestationAt | null;
}

/** The rule «at least four visits in three trimesters», counted. */
export interface AntenatalVisits {
  visits: AntenatalVisit[];
  /** Visits in each trimester. */
  counts: [number, number, number];
  needed: readonly [number, number, number];
  met: boolean;
  /** What is still missing, with the days between which it can be made; `lost` when these are over. */
  missing: { trimester: Trimester; count: number; from: string; to: string; lost: boolean }[];
}

interface Course {
  start: string;
  dueDate: string;
  /** Birth, or the end of the pregnancy otherwise. */
  end: string | null;
  /** The day the question is asked. */
  onDate: string;
}

/** First and last day of each trimester. */
function windows({ start, dueDate, end }: Course, { trimesterWeeks: [second, third] }: GestationRules): [from: string, to: string][] {
  const thirdFrom = addDays(start, third * 7);
  const last = end ?? dueDate;
  return [
    [start, addDays(start, second * 7 - 1)],
    [addDays(start, second * 7), addDays(thirdFrom, -1)],
    [thirdFrom, last < thirdFrom ? thirdFrom : last],
  ];
}

/** Counts antenatal visits by trimester against the rules. Two visits of one day count once; visits outside the pregnancy do not count. */
export function checkAntenatalVisits(course: Course, dates: readonly string[], rules: GestationRules): AntenatalVisits {
  const until = course.end ?? '9999-12-31';
  const visits = [...new Set(dates)].sort().map((date) => ({ date, gestation: date > until ? null : gestationAt(course.start, date, rules) }));
  const count = (trimester: Trimester): number => visits.filter(({ gestation }) => gestation?.trimester === trimester).length;
  const counts: [number, number, number] = [count(1), count(2), count(3)];
  const missing = windows(course, rules).flatMap(([from, to], place) => {
    const lacking = rules.visits[place]! - counts[place]!;
    return lacking <= 0 ? [] : [{ trimester: (place + 1) as Trimester, count: lacking, from, to, lost: (course.end !== null && course.end <= course.onDate) || to < course.onDate }];
  });
  return { visits, counts, needed: rules.visits, met: missing.length === 0, missing };
}
