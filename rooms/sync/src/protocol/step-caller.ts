import type { CallerEffect, CallerEvent, CallerState } from './caller-states.ts';
import { callerTable } from './caller-table.ts';
import { PAGE_START, growPage, shrinkPage } from './page-size.ts';

/** What a session carries from step to step; small, and lost with the process without harm. */
export interface Caller {
  state: CallerState;
  /** Bytes a page aims at. */
  pageBytes: number;
  /** Sessions broken off one after the other. */
  failures: number;
  /** How long to rest before the next session, seconds, before the random part. */
  restSeconds: number;
}

export const CALLER_START: Caller = { state: 'resting', pageBytes: PAGE_START, failures: 0, restSeconds: 0 };

/** Between two sessions when all is well; a new record does not wait for it. */
const REST_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 600;
const DAY_SECONDS = 86_400;

/** What is to be done next; `shrink`, `wait` and `wait-long` are done already when this is handed out. */
export type CallerWork = Exclude<CallerEffect, 'wait' | 'wait-long' | 'shrink'>;

const isWork = (effect: CallerEffect): effect is CallerWork => effect !== 'wait' && effect !== 'wait-long' && effect !== 'shrink';

function rest(caller: Caller, event: CallerEvent): Caller {
  const failed = event === 'unanswered' || event === 'disk-failed';
  const failures = failed ? caller.failures + 1 : 0;
  return { ...caller, failures, restSeconds: failed ? Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** Math.min(failures - 1, 10)) : REST_SECONDS };
}

/**
 * One step of the table: the next state of the session and what to do.
 * @param quick whether the answer that this event brings came fast enough to ask for more at once next time
 */
export function stepCaller(caller: Caller, event: CallerEvent, quick = false): { caller: Caller; work: CallerWork | undefined } {
  const { to, effects } = callerTable[caller.state][event];
  let next: Caller = { ...caller, state: to };
  if (quick) next = { ...next, pageBytes: growPage(next.pageBytes) };
  if (effects.includes('shrink')) next = { ...next, pageBytes: shrinkPage(next.pageBytes) };
  if (effects.includes('wait')) next = rest(next, event);
  if (effects.includes('wait-long')) next = { ...next, restSeconds: DAY_SECONDS };
  return { caller: next, work: effects.find(isWork) };
}
