import { readPartialDate } from './parse-partial-date.ts';

/**
 * An order of dates that may be partial, for sorting: by the first day they may be, the coarser first where that is equal:
 * `1990` < `1990-01` < `1990-01-01` < `1990-02`. Below zero, zero (only when equal), above. @throws RangeError when one is no date
 */
export function comparePartialDates(a: string, b: string): number {
  const [left, right] = [readPartialDate(a), readPartialDate(b)];
  if (left.first !== right.first) return left.first < right.first ? -1 : 1;
  return Math.sign(left.text.length - right.text.length);
}

/** Whether `a` lies before `b` whatever days they turn out to be: `1990` before `1991-05`, but not `1990` before `1990-05`. */
export function isSurelyBefore(a: string, b: string): boolean {
  return readPartialDate(a).last < readPartialDate(b).first;
}
