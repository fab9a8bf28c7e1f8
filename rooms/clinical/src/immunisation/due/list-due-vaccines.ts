import type { DueAnswer } from '../case/forecast-case.ts';

/** Late; may and should be given now; only later. */
export type DueState = 'overdue' | 'due' | 'coming';

/** One injection or drop to come: a combined vaccine stands once for all the groups it serves. */
export interface DueVaccine {
  /** Code of the vaccine the schedule prefers. */
  vaccine: string;
  /** Which dose of its group it is; of several groups the least, as people count a combined vaccine. */
  number: number;
  groups: string[];
  earliest: string;
  recommended: string;
  /** The last day before it is late. */
  pastDue: string | null;
  state: DueState;
}

const latest = (a: string, b: string): string => (a > b ? a : b);
const soonest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);

function stateOf({ earliest, recommended, pastDue }: Pick<DueVaccine, 'earliest' | 'recommended' | 'pastDue'>, at: string): DueState {
  if (pastDue !== null && pastDue < at) return 'overdue';
  return earliest <= at && recommended <= at ? 'due' : 'coming';
}

function listWaiting({ groups }: Pick<DueAnswer, 'groups'>): Omit<DueVaccine, 'state'>[] {
  return groups.flatMap(({ vaccineGroup, next, vaccines }) => {
    const { earliest, recommended, pastDue } = next;
    const [vaccine] = vaccines;
    if (vaccine === undefined || earliest === null || recommended === null) return [];
    return [{ vaccine, number: Number(next.number), groups: [vaccineGroup], earliest, recommended, pastDue }];
  });
}

/**
 * What a person is to be given next, the most urgent first. Groups that wait for the same vaccine become one line where one day serves them:
 * a later group joins when it may have its dose by the day on which the earlier one should.
 * @param at `YYYY-MM-DD`
 */
export function listDueVaccines(answer: Pick<DueAnswer, 'groups'>, at: string): DueVaccine[] {
  const joined: Omit<DueVaccine, 'state'>[] = [];
  for (const each of listWaiting(answer).sort((a, b) => (a.recommended < b.recommended ? -1 : 1))) {
    const same = joined.find((other) => other.vaccine === each.vaccine && each.earliest <= latest(other.recommended, at));
    if (same === undefined) joined.push(each);
    else Object.assign(same, { number: Math.min(same.number, each.number), groups: [...same.groups, ...each.groups], earliest: latest(same.earliest, each.earliest), pastDue: soonest(same.pastDue, each.pastDue) });
  }
  const order: readonly DueState[] = ['overdue', 'due', 'coming'];
  return joined.map((each) => ({ ...each, state: stateOf(each, at) })).sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.recommended < b.recommended ? -1 : 1));
}
